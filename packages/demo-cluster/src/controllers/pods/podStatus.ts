import { StoredObject } from '../../store/StoredObject';
import { fnv32a } from '../objects/safeHash';
import { ImageFault, imageFault } from './imageFault';

/** What the kubelet's stand-in says of a pod at one stage of its start. */
type PodStage = 'starting' | 'failing' | 'running';

interface Container {
  name: string;
  image: string;
}

export function containersOf(pod: StoredObject): Container[] {
  const containers = pod.spec?.containers;
  return Array.isArray(containers)
    ? containers.map(each => ({
        name: String(each?.name ?? ''),
        image: String(each?.image ?? ''),
      }))
    : [];
}

/** The whole status of a pod; `since` is when this stage began. */
export function podStatus(
  pod: StoredObject,
  stage: PodStage,
  since: string,
): Record<string, unknown> {
  const isRunning = stage === 'running';
  const ready = isRunning ? 'True' : 'False';
  const containers = containersOf(pod);
  const hasStarted =
    isRunning || containers.some(each => isCrashing(each, stage));
  return {
    conditions: [
      condition('PodScheduled', 'True', since),
      condition('Initialized', 'True', since),
      condition('ContainersReady', ready, since),
      condition('Ready', ready, since),
    ],
    containerStatuses: containers.map(each =>
      containerStatus(each, stage, since),
    ),
    hostIP: '10.0.0.1',
    phase: hasStarted ? 'Running' : 'Pending',
    ...(hasStarted ? { podIP: podIp(pod.metadata.uid) } : {}),
    qosClass: 'BestEffort',
    startTime: pod.metadata.creationTimestamp,
  };
}

/** When the pod last became ready; undefined while it is not. */
export function readySince(pod: StoredObject): string | undefined {
  const conditions: unknown = pod.status?.conditions;
  const ready = Array.isArray(conditions)
    ? conditions.find(each => each?.type === 'Ready')
    : undefined;
  return ready?.status === 'True'
    ? String(ready.lastTransitionTime ?? '')
    : undefined;
}

function condition(type: string, status: string, since: string) {
  return { type, status, lastTransitionTime: since };
}

function isCrashing(container: Container, stage: PodStage): boolean {
  return stage === 'failing' && imageFault(container.image) === 'crashing';
}

function containerStatus(
  container: Container,
  stage: PodStage,
  since: string,
): Record<string, unknown> {
  const isRunning = stage === 'running';
  return {
    name: container.name,
    image: container.image,
    imageID: imageId(container.image),
    ready: isRunning,
    restartCount: isCrashing(container, stage) ? 1 : 0,
    started: isRunning,
    state: isRunning
      ? { running: { startedAt: since } }
      : { waiting: waitingState(container, stage) },
  };
}

function waitingState(container: Container, stage: PodStage) {
  const fault = stage === 'failing' ? imageFault(container.image) : undefined;
  return fault
    ? waitingByFault(container, fault)
    : { reason: 'ContainerCreating' };
}

function waitingByFault(container: Container, fault: ImageFault) {
  return fault === 'unpullable'
    ? {
        reason: 'ImagePullBackOff',
        message: `Back-off pulling image "${container.image}"`,
      }
    : {
        reason: 'CrashLoopBackOff',
        message: `back-off 10s restarting failed container=${container.name}`,
      };
}

function imageId(image: string): string {
  const digest = Array.from({ length: 8 }, (_, part) =>
    fnv32a(`${image}#${part}`).toString(16).padStart(8, '0'),
  ).join('');
  return `docker.io/${image}@sha256:${digest}`;
}

function podIp(uid: string): string {
  const hash = fnv32a(uid);
  return `10.1.${Math.floor(hash / 256) % 256}.${hash % 256}`;
}
