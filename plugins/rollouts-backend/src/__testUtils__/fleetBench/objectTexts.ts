import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { fleetSize, numbered } from './FleetSize';

interface RecordedObject {
  kind: string;
  metadata: Record<string, unknown> & { name: string };
  spec: Record<string, unknown>;
  status: Record<string, unknown>;
}

/** Gives the JSON of the object number `index`, in the state number `state`. */
export type ObjectText = (index: number, state: number) => string;

const owner = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  name: 'app-@I@',
  uid: 'rollout-@I@',
  controller: true,
  blockOwnerDeletion: true,
};

/**
 * The objects of a fleet, made from those of one canary that a real controller wrote, recorded in
 * the middle of an update with a running analysis.
 */
export function objectTexts(recordingFile: string): Map<string, ObjectText[]> {
  const { rollout, replicaSets, run } = readRecording(recordingFile);
  const oldest = replicaSets[replicaSets.length - 1];
  return new Map([
    [
      'rollouts',
      [
        textOf({
          ...rollout,
          metadata: {
            ...rollout.metadata,
            ...identity('rollout'),
            name: 'app-@I@',
            labels: { 'backstage.io/kubernetes-id': 'component-@E@' },
          },
          status: { ...rollout.status, message: 'state @C@' },
        }),
      ],
    ],
    [
      'replicasets',
      Array.from({ length: fleetSize.replicaSetsEach }, (_, number) => {
        const kept = replicaSets[number];
        const hash = `old${number}`;
        const object =
          kept ??
          JSON.parse(JSON.stringify(oldest).replaceAll(hashOf(oldest), hash));
        return textOf(
          {
            ...object,
            metadata: {
              ...object.metadata,
              ...identity(`replicaset-${number}`),
              name: `app-@I@-${kept ? hashOf(kept) : hash}`,
              ownerReferences: [owner],
            },
          },
          kept ? 'readyReplicas' : undefined,
        );
      }),
    ],
    [
      'analysisruns',
      Array.from({ length: fleetSize.analysisRunsEach }, (_, number) =>
        textOf({
          ...run,
          metadata: {
            ...run.metadata,
            ...identity(`run-${number}`),
            name: `app-@I@-run-${number}`,
            ownerReferences: [owner],
          },
          status: { ...run.status, message: 'state @C@' },
        }),
      ),
    ],
  ]);
}

function identity(kind: string) {
  return { namespace: 'team-@N@', uid: `${kind}-@I@`, resourceVersion: '@C@' };
}

function textOf(object: object, counted?: string): ObjectText {
  const text = JSON.stringify(object);
  return (index, state) => {
    const filled = text
      .replaceAll('@I@', numbered(index))
      .replaceAll('@E@', numbered(index % fleetSize.entities))
      .replaceAll('@N@', String(index % 100))
      .replaceAll('@C@', String(state));
    return counted
      ? filled.replace(
          new RegExp(`"${counted}":\\d+`),
          `"${counted}":${state % 3}`,
        )
      : filled;
  };
}

function hashOf({ metadata }: RecordedObject): string {
  return metadata.name.slice(metadata.name.lastIndexOf('-') + 1);
}

function readRecording(file: string) {
  const entries = gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
  const latest = new Map<string, RecordedObject>();
  for (const { kind, object } of entries) {
    if (kind === 'watch') {
      latest.set(`${object.kind} ${object.metadata.name}`, object);
      const objects = [...latest.values()];
      const of = (name: string) => objects.filter(each => each.kind === name);
      const [run] = of('AnalysisRun');
      if (run?.status?.phase === 'Running' && measured(run) >= 5) {
        const replicaSets = of('ReplicaSet').reverse();
        return { rollout: of('Rollout')[0], replicaSets, run };
      }
    }
  }
  throw new Error(`${file} has no running analysis with five measurements`);
}

function measured({ status }: RecordedObject): number {
  const [metric] = (status.metricResults ?? []) as { measurements?: [] }[];
  return metric?.measurements?.length ?? 0;
}
