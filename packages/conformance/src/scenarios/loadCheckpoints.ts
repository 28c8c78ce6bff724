import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Checkpoint, checkpointSchema } from './Checkpoint';

/** Reads the dashboard's answers from gzipped JSON lines; throws with the line that is malformed. */
export function loadCheckpoints(file: string): Checkpoint[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines
    .flatMap((line, index) =>
      line.trim() === '' ? [] : [readLine(`${file}:${index + 1}`, line)],
    )
    .sort((a, b) => a.at - b.at);
}

function readLine(place: string, line: string): Checkpoint {
  const parsed = checkpointSchema.safeParse(readJson(place, line));
  if (parsed.success) return parsed.data;
  const [{ path, message }] = parsed.error.issues;
  throw new Error(`${place} is malformed: ${path.join('.')}: ${message}`);
}

function readJson(place: string, line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`${place} is not JSON`);
  }
}
