import { dirname } from 'node:path';

/** The folder of this package, seen from its sources as well as from its build. */
export const packageRoot = dirname(require.resolve('../package.json'));
