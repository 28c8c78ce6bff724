import { StoredObject } from '../../../store/StoredObject';
import { ClusterView } from '../../Controller';
import { namespaceOf } from '../../objects/ownership';
import { withContainerResources } from '../podTemplateHash';

/** Where a kind of workload has its pod template and, if it has one, its selector. */
interface WorkloadKind {
  resource: string;
  template(workload: StoredObject): unknown;
  selector?(workload: StoredObject): unknown;
}

const KINDS: Record<string, WorkloadKind> = {
  'apps/Deployment': {
    resource: 'deployments.apps',
    template: workload => workload.spec?.template,
    selector: workload => workload.spec?.selector,
  },
  'apps/ReplicaSet': {
    resource: 'replicasets.apps',
    template: workload => workload.spec?.template,
    selector: workload => workload.spec?.selector,
  },
  '/PodTemplate': {
    resource: 'podtemplates',
    template: workload => workload.template,
  },
};

/**
 * A Rollout with the template and the selector that it is to use. Both are filled in for reading
 * only: the stored Rollout that refers to a workload never has them.
 */
type ResolvedRollout =
  | { ok: true; resolved: StoredObject; workload?: StoredObject }
  | { ok: false; problem: string; workload?: undefined };

/** Looks up what `spec.workloadRef` refers to; a Rollout without it comes back as it is. */
export function resolveWorkload(
  view: ClusterView,
  rollout: StoredObject,
): ResolvedRollout {
  const reference = rollout.spec?.workloadRef;
  if (!reference) return { ok: true, resolved: rollout };
  if (!isEmptyTemplate(rollout.spec.template)) {
    return {
      ok: false,
      problem: 'template must be empty for workload reference rollout',
    };
  }
  const group = groupOf(String(reference.apiVersion ?? ''));
  const kind = KINDS[`${group}/${reference.kind}`];
  if (!kind) {
    return {
      ok: false,
      problem: `workload of type ${group}/${reference.kind} is not supported`,
    };
  }
  const namespace = namespaceOf(rollout);
  const workload = view.get(reference.kind, namespace, String(reference.name));
  return workload
    ? { ok: true, resolved: resolved(rollout, workload, kind), workload }
    : {
        ok: false,
        problem: `${kind.resource} "${namespace}/${reference.name}" not found`,
      };
}

function resolved(
  rollout: StoredObject,
  workload: StoredObject,
  kind: WorkloadKind,
): StoredObject {
  const template = kind.template(workload);
  return {
    ...rollout,
    spec: {
      ...rollout.spec,
      selector: rollout.spec.selector ?? kind.selector?.(workload),
      template: isObject(template) ? withContainerResources(template) : {},
    },
  };
}

/** Clients with types write an empty template where there is none. */
function isEmptyTemplate(template: unknown): boolean {
  if (!isObject(template)) return true;
  const { metadata = {}, spec = {} } = template as Record<string, any>;
  return (
    Object.keys(metadata.labels ?? {}).length === 0 &&
    Object.keys(metadata.annotations ?? {}).length === 0 &&
    (spec.containers ?? []).length === 0
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** `apps` of `apps/v1`, nothing of `v1`. */
function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
}
