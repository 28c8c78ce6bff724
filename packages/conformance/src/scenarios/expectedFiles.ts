import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { ExpectedView, expectedViewsSchema } from './ExpectedView';

/** Reads what is expected of a scenario; throws, with the file's name, where that is malformed. */
export function loadExpected(folder: string, scenario: string): ExpectedView[] {
  const file = fileOf(folder, scenario);
  if (!existsSync(file)) return [];
  const parsed = expectedViewsSchema.safeParse(
    parse(readFileSync(file, 'utf8')),
  );
  if (parsed.success) return parsed.data;
  const [{ path, message }] = parsed.error.issues;
  throw new Error(`${file} is malformed: ${path.join('.')}: ${message}`);
}

export function saveExpected(
  folder: string,
  scenario: string,
  views: readonly ExpectedView[],
): void {
  writeFileSync(
    fileOf(folder, scenario),
    stringify(views, { lineWidth: 0, singleQuote: true }),
  );
}

function fileOf(folder: string, scenario: string): string {
  return join(folder, `${scenario}.yaml`);
}
