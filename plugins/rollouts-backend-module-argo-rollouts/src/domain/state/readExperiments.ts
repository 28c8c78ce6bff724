import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { durationSeconds } from '../../schema/durationSeconds';
import { experimentSchema } from '../../schema/experimentSchema';
import { podHashLabel } from './annotations';
import { byNewest } from './byNewest';
import { ownedObjects } from './ownedObjects';
import { stepIndexOfName } from './stepIndexOfName';
import { UnreadableParts } from './UnreadableParts';

/** The Experiment of an experiment step. */
export interface OwnedExperiment {
  uid: string;
  name: string;
  podHash?: string;
  /** Read off the name: an Experiment has no label for it. */
  stepIndex?: number;
  phase?: string;
  createdAt?: string;
  /** Latest end; it ends sooner when its required analyses do. */
  endsAt?: string;
}

/** Newest first. */
export function readExperiments(
  graph: ResourceGraph,
  parts: UnreadableParts,
): OwnedExperiment[] {
  return ownedObjects(graph, 'Experiment', graph.root.metadata.uid)
    .map(object => {
      const { metadata, spec, status } = parts.read(experimentSchema, object);
      const podHash = metadata?.labels?.[podHashLabel];
      return {
        uid: object.metadata.uid,
        name: object.metadata.name,
        podHash,
        stepIndex: stepIndexOfName(object.metadata.name, podHash),
        phase: status?.phase,
        createdAt: metadata?.creationTimestamp,
        endsAt: addSeconds(
          status?.availableAt,
          durationSeconds(spec?.duration),
        ),
      };
    })
    .sort(byNewest);
}

/** `time` plus `seconds`; absent when either is. */
export function addSeconds(
  time: string | undefined,
  seconds: number | undefined,
): string | undefined {
  if (time === undefined || seconds === undefined) {
    return undefined;
  }
  const sum = new Date(Date.parse(time) + seconds * 1000);
  return Number.isNaN(sum.getTime()) ? undefined : sum.toISOString();
}
