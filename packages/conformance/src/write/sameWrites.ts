import { isDeepStrictEqual } from 'node:util';
import { PlainWrite } from './withoutGuards';

/** Two clocks, cut to the second, and a moment between them. */
const CLOCK_TOLERANCE_MS = 2000;

/**
 * Do they set the same? What is empty in a pod template is the same as what is absent; and the
 * time of a restart is that of another clock.
 */
export function sameWrites(
  planned: readonly PlainWrite[],
  sent: readonly PlainWrite[],
): boolean {
  return (
    planned.length === sent.length &&
    planned.every((write, index) => isSame(write, sent[index]))
  );
}

function isSame(a: PlainWrite, b: PlainWrite): boolean {
  if (a.method !== b.method || a.path !== b.path) return false;
  if (isDeepStrictEqual(a.body, b.body)) return true;
  const [ours, theirs] = [specOf(a), specOf(b)];
  if (!ours || !theirs) return false;
  const isOnly = (field: string) =>
    [ours, theirs].every(spec => isDeepStrictEqual(Object.keys(spec), [field]));
  if (isOnly('restartAt')) {
    return isNear(String(ours.restartAt), String(theirs.restartAt));
  }
  return (
    isOnly('template') &&
    isDeepStrictEqual(
      withoutEmpty(ours.template),
      withoutEmpty(theirs.template),
    )
  );
}

/** Of a body that sets nothing else. */
function specOf({ body }: PlainWrite): Record<string, unknown> | undefined {
  const fields = Object.keys(Object(body));
  return isDeepStrictEqual(fields, ['spec'])
    ? Object(Object(body).spec)
    : undefined;
}

function isNear(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= CLOCK_TOLERANCE_MS;
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.length === 0 ? undefined : value.map(withoutEmpty);
  }
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, withoutEmpty(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
