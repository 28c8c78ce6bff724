import fastDeepEqual from 'fast-deep-equal';
import { z } from 'zod';
import { StoredObject } from '../../store/StoredObject';
import { withContainerResources } from '../argoRollouts/podTemplateHash';
import { surgeLimit, unavailabilityLimit } from '../argoRollouts/canarySplit';
import { ClusterView } from '../Controller';
import { labelSelectorSchema } from '../objects/labelSelector';
import { isBeingDeleted } from '../objects/ownership';
import { isReplicaSet, ReplicaSet } from '../replicaSets/ReplicaSet';

export const POD_TEMPLATE_HASH = 'pod-template-hash';

const intOrPercent = z.union([z.number().int(), z.string()]);

/** What the simulated controller reads of a Deployment's spec; defaults are the API server's. */
const deploymentSpecSchema = z.looseObject({
  replicas: z.number().int().nonnegative().default(1),
  selector: labelSelectorSchema,
  template: z.looseObject({
    metadata: z
      .looseObject({ labels: z.record(z.string(), z.string()).optional() })
      .default({}),
    spec: z.looseObject({}).default({}),
  }),
  minReadySeconds: z.number().int().nonnegative().optional(),
  paused: z.boolean().default(false),
  progressDeadlineSeconds: z.number().int().default(600),
  revisionHistoryLimit: z.number().int().nonnegative().default(10),
  strategy: z
    .looseObject({
      type: z.string().default('RollingUpdate'),
      rollingUpdate: z
        .object({
          maxSurge: intOrPercent.default('25%'),
          maxUnavailable: intOrPercent.default('25%'),
        })
        .default({ maxSurge: '25%', maxUnavailable: '25%' }),
    })
    .default({
      type: 'RollingUpdate',
      rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' },
    }),
});

type DeploymentSpec = z.infer<typeof deploymentSpecSchema>;

/** Everything that the decisions about one Deployment are taken from. */
export interface DeploymentContext {
  now: Date;
  deployment: StoredObject;
  spec: DeploymentSpec;
  sets: readonly ReplicaSet[];
  /** The ReplicaSet of the spec's template, once it exists. */
  newSet?: ReplicaSet;
  oldSets: readonly ReplicaSet[];
  /** Most pods that may exist. */
  maxPods: number;
  /** Fewest pods that must be available. */
  minAvailable: number;
}

/** Undefined for a Deployment whose spec cannot be read: the API server would have refused it. */
export function gatherDeploymentContext(
  view: ClusterView,
  now: Date,
  deployment: StoredObject,
): DeploymentContext | undefined {
  const parsed = deploymentSpecSchema.safeParse(deployment.spec ?? {});
  if (!parsed.success) return undefined;

  const spec = parsed.data;
  const sets = view
    .ownedBy('ReplicaSet', deployment.metadata.uid)
    .filter(isReplicaSet)
    .filter(set => !isBeingDeleted(set));
  const wanted = comparableTemplate(deployment.spec.template);
  const newSet = sets.find(set =>
    fastDeepEqual(comparableTemplate(set.spec.template), wanted),
  );
  const limits = spec.strategy.rollingUpdate;
  const isRolling = isRollingUpdate(spec);
  return {
    now,
    deployment,
    spec,
    sets,
    newSet,
    oldSets: sets.filter(set => set !== newSet),
    maxPods:
      spec.replicas +
      (isRolling ? surgeLimit(limits.maxSurge, spec.replicas) : 0),
    minAvailable: isRolling
      ? spec.replicas - unavailabilityLimit(limits, spec.replicas)
      : 0,
  };
}

export function isRollingUpdate({ strategy }: DeploymentSpec): boolean {
  return strategy.type !== 'Recreate';
}

/** The template without the label that the controller adds, and with what a Go program writes anyway. */
function comparableTemplate(template: StoredObject['spec']): unknown {
  const { metadata, ...rest } = withContainerResources(template ?? {});
  const { [POD_TEMPLATE_HASH]: hash, ...labels } = metadata?.labels ?? {};
  return { ...rest, metadata: { ...metadata, labels } };
}
