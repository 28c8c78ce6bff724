import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { argoRolloutsEngine } from '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts';
import { describeRollout } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { englishWords } from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
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

function sentenceOf(graph: ResourceGraph, now: Date): string {
  const rollout = argoRolloutsEngine.project(graph, now);
  const { lead, rest } = describeRollout(rollout, now, {
    words: englishWords,
    timeZone: 'UTC',
  });
  return `${lead} ${rest}`;
}

/**
 * The sentences of a recording in their order: after each recorded change, by the clock of the
 * recording. What only ticks on is said once.
 */
export function sentencesOf({ recording }: Scenario): SaidSentence[] {
  const objects = new ClusterObjects();
  const latest = new Map<string, string>();
  return recording.entries.flatMap(entry => {
    if (entry.kind !== 'watch' || entry.resource === 'events') {
      return [];
    }
    objects.apply(entry);
    const now = new Date(recording.scenario.start.getTime() + entry.at);
    return [...objects.graphsFor(argoRolloutsEngine)].flatMap(graph => {
      const root = `${graph.root.kind} ${graph.root.metadata.name}`;
      const sentence = sentenceOf(graph, now);
      const shape = sentence.replace(clock, '…');
      if (latest.get(root) === shape) {
        return [];
      }
      latest.set(root, shape);
      return { at: entry.at, root, sentence };
    });
  });
}
