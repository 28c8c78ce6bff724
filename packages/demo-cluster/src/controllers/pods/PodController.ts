import { StoredObject } from '../../store/StoredObject';
import { ClusterView, ClusterWrite, Controller } from '../Controller';
import { parseDurationSeconds } from '../objects/goDuration';
import {
  earlier,
  parseKubernetesTime,
  toKubernetesTime,
} from '../objects/kubernetesTime';
import { isBeingDeleted } from '../objects/ownership';
import { imageFault } from './imageFault';
import { containersOf, podStatus } from './podStatus';

export interface PodControllerOptions {
  /**
   * Milliseconds from a pod's creationTimestamp until it is ready. The timestamp is cut to the
   * second, so 1500 means half a second to one and a half after the actual creation.
   */
  readyAfterMs: number;
  /** Annotation by which a pod asks for a later start, as a duration such as `4s`. */
  slowStartAnnotation: string;
}

const DEFAULTS: PodControllerOptions = {
  readyAfterMs: 1500,
  slowStartAnnotation: 'demo.progressive-delivery/ready-after',
};

/**
 * Stands in for scheduler and kubelet: a pod is scheduled at once and gets ready about a second
 * later, unless its image's tag says that it never will.
 *
 * @public
 */
export function podController(
  options: Partial<PodControllerOptions> = {},
): Controller {
  const settings = { ...DEFAULTS, ...options };
  return {
    name: 'kubelet',
    step: (view, now) => stepPods(view, now, settings),
  };
}

function stepPods(
  view: ClusterView,
  now: Date,
  settings: PodControllerOptions,
) {
  const writes: ClusterWrite[] = [];
  let wakeAt: Date | undefined;
  for (const pod of view.list('Pod')) {
    const next = isBeingDeleted(pod) ? {} : nextOf(pod, now, settings);
    if (next.status) {
      writes.push({ verb: 'status', object: { ...pod, status: next.status } });
    }
    wakeAt = earlier(wakeAt, next.wakeAt);
  }
  return { writes, wakeAt };
}

interface NextOfPod {
  status?: Record<string, unknown>;
  wakeAt?: Date;
}

function nextOf(
  pod: StoredObject,
  now: Date,
  settings: PodControllerOptions,
): NextOfPod {
  const startsAt = startOf(pod, settings);
  if (!pod.status?.phase) {
    return {
      status: podStatus(pod, 'starting', toKubernetesTime(now)),
      wakeAt: startsAt > now ? startsAt : undefined,
    };
  }
  if (!isStarting(pod)) return {};
  if (startsAt > now) return { wakeAt: startsAt };
  const stage = containersOf(pod).some(each => imageFault(each.image))
    ? 'failing'
    : 'running';
  return { status: podStatus(pod, stage, toKubernetesTime(now)) };
}

function isStarting(pod: StoredObject): boolean {
  const statuses: unknown = pod.status?.containerStatuses;
  return (
    pod.status?.phase === 'Pending' &&
    Array.isArray(statuses) &&
    statuses.every(each => each?.state?.waiting?.reason === 'ContainerCreating')
  );
}

function startOf(pod: StoredObject, settings: PodControllerOptions): Date {
  const created = parseKubernetesTime(pod.metadata.creationTimestamp) ?? 0;
  const asked = pod.metadata.annotations?.[settings.slowStartAnnotation];
  const slow = asked === undefined ? undefined : parseDurationSeconds(asked);
  return new Date(
    created + Math.max(settings.readyAfterMs, (slow ?? 0) * 1000),
  );
}
