import { existsSync } from 'node:fs';

/** Path of the machine's Chromium; throws with the way to get one where there is none. */
export function findChromium() {
  const path = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (!existsSync(path)) {
    throw new Error(
      `There is no Chromium at ${path}. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.`,
    );
  }
  return path;
}

/** The same for a command that cannot do anything without it: says so, and ends. */
export function requireChromium() {
  try {
    return findChromium();
  } catch ({ message }) {
    process.stderr.write(`${message}\n`);
    return process.exit(1);
  }
}
