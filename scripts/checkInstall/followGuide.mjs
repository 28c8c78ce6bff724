import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editFile } from './editFile.mjs';
import { runIn } from './processes.mjs';

/** Carries out the steps of the guide in a portal, as they are written. */
export async function followGuide(steps, { portal, log }) {
  for (const step of steps) {
    const where = `docs/install.md:${step.line}`;
    try {
      if (step.file) {
        const file = join(portal, step.file);
        const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
        writeFileSync(file, editFile(source, step));
      } else {
        await runIn(portal, ['sh', '-e', '-c', step.text], { log });
      }
    } catch (error) {
      throw new Error(`${where}: ${error.message}`, { cause: error });
    }
  }
}
