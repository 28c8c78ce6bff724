import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { KeptFolders, runConformance, writeExpected } from './runConformance';

const USAGE = `Usage: npm run conformance [-- FOLDER… | -- --write-expected]

Holds the engines and the simulated controllers against recordings of the real controllers. A
folder has recordings (NAME.jsonl.gz) and may have a folder 'views' with the dashboard's answers.
Without a folder the recordings of the project are taken.

--write-expected writes the expected views anew, at the moments that their files name. Read the
difference over before it is committed: it is what the suite is held against from then on.
`;

/**
 * The command; `kept` are the folders that it takes when none is named. Answers with the code to
 * exit with: 0 if nothing diverged, 1 if something did, 2 if there is nothing to look at.
 *
 * @public
 */
export function runCli(args: string[], kept: KeptFolders): number {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        'write-expected': { type: 'boolean' },
      },
    });
    if (values.help) {
      process.stdout.write(USAGE);
      return 0;
    }
    if (values['write-expected']) {
      writeExpected(kept);
      return 0;
    }
    // npm changes into the project's folder; what a user types is meant from where the user is.
    const from = process.env.INIT_CWD ?? process.cwd();
    const folders = positionals.map(folder => resolve(from, folder));
    const isPassed = runConformance(
      folders.length > 0 ? folders : kept.recordings,
      text => process.stdout.write(text),
      kept,
    );
    return isPassed ? 0 : 1;
  } catch (error) {
    process.stderr.write(
      `conformance: ${error instanceof Error ? error.message : error}\n`,
    );
    return 2;
  }
}
