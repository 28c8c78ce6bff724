import { RecordingEntry, RequestEntry } from './Recording';
import { VersionNames } from './versionNames';

interface BothSides {
  /** The recording up to the request. */
  recorded: readonly RecordingEntry[];
  /** The replay so far. */
  replayed: readonly RecordingEntry[];
}

/**
 * A recorded request in terms of the replay: versions and uids that it names are those of the
 * replay, and no resourceVersion is left in a whole object, as none of them exists there.
 */
export function translateRequest(
  request: RequestEntry,
  sides: BothSides,
): RequestEntry {
  const recordedNames = new VersionNames(sides.recorded);
  const replayedNames = new VersionNames(sides.replayed);
  const uids = counterparts(sides);
  const translate = (text: string) =>
    uids.get(text) ?? recordedNames.translate(text, replayedNames);
  return {
    ...request,
    path: translate(request.path),
    body: withoutResourceVersion(mapTexts(request.body, translate)),
  };
}

function counterparts({ recorded, replayed }: BothSides): Map<string, string> {
  const uidOfKey = new Map(
    replayed.flatMap(entry =>
      entry.kind === 'watch'
        ? [[keyOf(entry.object), entry.object.metadata.uid] as const]
        : [],
    ),
  );
  const pairs = recorded.flatMap(entry => {
    const uid =
      entry.kind === 'watch' ? uidOfKey.get(keyOf(entry.object)) : undefined;
    return entry.kind === 'watch' && uid
      ? [[entry.object.metadata.uid, uid] as const]
      : [];
  });
  return new Map(pairs);
}

function keyOf(object: {
  kind: string;
  metadata: { namespace?: string; name: string };
}): string {
  const { namespace, name } = object.metadata;
  return `${object.kind}/${namespace ?? ''}/${name}`;
}

function mapTexts(
  value: unknown,
  translate: (text: string) => string,
): unknown {
  if (typeof value === 'string') return translate(value);
  if (Array.isArray(value)) return value.map(item => mapTexts(item, translate));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [
        key,
        mapTexts(field, translate),
      ]),
    );
  }
  return value;
}

function withoutResourceVersion(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('metadata' in body)) {
    return body;
  }
  const { resourceVersion, ...metadata } = body.metadata as Record<
    string,
    unknown
  >;
  return { ...body, metadata };
}
