import { RecordingEntry } from '@progressive-delivery/demo-cluster';

const WORDS = ' not simulated by this cluster';
const FIELD = /: (\S+): Invalid value: .* not simulated by this cluster/s;
const THING = /(?:^|: )([^:]*?) (?:is|are) not simulated by this cluster/;

/**
 * What the simulated controllers said of themselves that they do not simulate. It is taken from
 * their own messages, in the status of whatever object they said it.
 */
export function notSimulatedFeatures(
  entries: readonly RecordingEntry[],
): string[] {
  const texts = entries.flatMap(entry =>
    entry.kind === 'watch' ? textsIn(entry.object.status) : [],
  );
  return [
    ...new Set(texts.filter(text => text.includes(WORDS)).map(featureOf)),
  ].sort();
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsIn)
    : [];
}

/** The field or the thing; a message of another form stands for itself. */
function featureOf(text: string): string {
  const field = FIELD.exec(text)?.[1];
  return field?.replace(/\[\d+\]/g, '[]') ?? THING.exec(text)?.[1] ?? text;
}
