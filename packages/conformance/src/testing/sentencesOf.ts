import { WatchEntry } from '@progressive-delivery/demo-cluster';
import { argoRolloutsEngine } from '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts';
import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ClusterObjects } from '../scenarios/ClusterObjects';
import { Scenario } from '../scenarios/Scenario';

/** What the header of a rollout says from a moment of a recording on. */
interface SaidSentence {
  /** Milliseconds since the recording began. */
  at: number;
  /** Of what: `Rollout web`. */
  root: string;
  sentence: string;
}

/** Durations and times of day, which tick on while nothing happens. */
const clock = /\b\d+(?::\d\d)+\b|\b\d+ (?:s|min|h|d)\b/g;

/** A state that lasts so long can be read. */
const readableMs = 250;

/** When to look at the state that a change has led to, until the next one comes. */
function momentsOf(
  { checkpoints }: Scenario,
  at: number,
  nextAt: number,
): number[] {
  const asked = checkpoints
    .map(checkpoint => checkpoint.at)
    .filter(moment => moment > at && moment <= nextAt);
  return nextAt - at >= readableMs ? [at, ...asked] : asked;
}

/**
 * The sentences of a recording in their order, by its own clock: of every state that lasts long
 * enough to be read, and of those that the dashboard was asked about. What only ticks on is said
 * once.
 */
export function sentencesOf(
  scenario: Scenario,
  describe: (rollout: Rollout, now: Date) => string,
): SaidSentence[] {
  const { entries, scenario: story } = scenario.recording;
  const changes = entries.filter(
    (entry): entry is WatchEntry =>
      entry.kind === 'watch' && entry.resource !== 'events',
  );
  const objects = new ClusterObjects();
  const latest = new Map<string, string>();

  const look = (at: number): SaidSentence[] => {
    const now = new Date(story.start.getTime() + at);
    return objects.graphsFor(argoRolloutsEngine).flatMap(graph => {
      const root = `${graph.root.kind} ${graph.root.metadata.name}`;
      const sentence = describe(argoRolloutsEngine.project(graph, now), now);
      const shape = sentence.replace(clock, '…');
      if (latest.get(root) === shape) {
        return [];
      }
      latest.set(root, shape);
      return { at, root, sentence };
    });
  };
  return changes.flatMap((change, index) => {
    objects.apply(change);
    const nextAt = changes[index + 1]?.at ?? Infinity;
    return momentsOf(scenario, change.at, nextAt).flatMap(look);
  });
}
