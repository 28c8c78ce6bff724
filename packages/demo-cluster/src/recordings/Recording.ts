import { z } from 'zod';
import { StoredObject } from '../store/StoredObject';

const scenarioSchema = z.object({
  kind: z.literal('scenario'),
  name: z.string(),
  title: z.string(),
  controller: z.string(),
  start: z.iso.datetime().transform(text => new Date(text)),
});

const objectSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().optional(),
    uid: z.string(),
    creationTimestamp: z.string(),
    resourceVersion: z.string(),
    labels: z.record(z.string(), z.string()).optional(),
    annotations: z.record(z.string(), z.string()).optional(),
  }),
});

const at = z.number();

const actionSchema = z.object({
  at,
  kind: z.literal('action'),
  what: z.string(),
});

const requestSchema = z.object({
  at,
  kind: z.literal('request'),
  client: z.string(),
  method: z.string(),
  path: z.string(),
  contentType: z.string().nullish(),
  body: z.unknown(),
  status: z.number(),
});

const watchSchema = z.object({
  at,
  kind: z.literal('watch'),
  type: z.enum(['ADDED', 'MODIFIED', 'DELETED']),
  resource: z.string(),
  object: objectSchema.transform(object => object as StoredObject),
});

const metricSchema = z.object({
  at,
  kind: z.literal('metric'),
  query: z.string(),
  answer: z.unknown(),
});

const hookSchema = z.looseObject({ at, kind: z.literal('hook') });

const entrySchema = z.discriminatedUnion('kind', [
  actionSchema,
  requestSchema,
  watchSchema,
  metricSchema,
  hookSchema,
]);

/** Facts about a scenario: its first line. */
type Scenario = z.infer<typeof scenarioSchema>;

/** What an operator did, in words. */
export type ActionEntry = z.infer<typeof actionSchema>;

/** A write that reached the API server, of an operator or of a controller. */
export type RequestEntry = z.infer<typeof requestSchema>;

/** A change of an object, with the object as it was served. */
export type WatchEntry = z.infer<typeof watchSchema>;

export type RecordingEntry = z.infer<typeof entrySchema>;

/**
 * What happened in a cluster: one scenario line, then entries in order. `at` is milliseconds
 * since the scenario's start.
 *
 * @public
 */
export interface Recording {
  scenario: Scenario;
  entries: readonly RecordingEntry[];
}

/** Reads a recording from JSON lines; throws with the line's number where one is malformed. */
export function parseRecording(text: string): Recording {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  if (lines.length === 0) throw new Error('the recording is empty');
  return {
    scenario: parseLine(lines[0], 1, scenarioSchema),
    entries: lines
      .slice(1)
      .map((line, index) => parseLine(line, index + 2, entrySchema)),
  };
}

function parseLine<T>(line: string, number: number, schema: z.ZodType<T>): T {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw new Error(`line ${number} of the recording is not JSON`);
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `line ${number} of the recording is malformed: ${issue.path.join('.')}: ${
      issue.message
    }`,
  );
}
