import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parseRecording, Recording } from './Recording';

/** Reads a recording from a file of JSON lines, gzipped or plain. */
export function loadRecording(file: string): Recording {
  const bytes = readFileSync(file);
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = (isZipped ? gunzipSync(bytes) : bytes).toString('utf8');
  try {
    return parseRecording(text);
  } catch (error) {
    throw new Error(
      `${file}: ${error instanceof Error ? error.message : error}`,
    );
  }
}
