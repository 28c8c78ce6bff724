import { StoredObject } from '../../store/StoredObject';
import { age, text, wide } from './column';

interface ContainerStatus {
  ready?: boolean;
  restartCount?: number;
  state?: {
    waiting?: { reason?: string };
    terminated?: { reason?: string; exitCode?: number };
  };
}

export const podColumns = [
  text('Ready', readiness),
  text('Status', podStatus),
  text('Restarts', pod =>
    String(
      statusesOf(pod).reduce(
        (sum, status) => sum + (status.restartCount ?? 0),
        0,
      ),
    ),
  ),
  age(),
  wide(text('IP', pod => pod.status?.podIP ?? '<none>')),
  wide(text('Node', pod => pod.spec?.nodeName ?? '<none>')),
  wide(
    text('Nominated Node', pod => pod.status?.nominatedNodeName ?? '<none>'),
  ),
  wide(text('Readiness Gates', () => '<none>')),
];

function statusesOf(pod: StoredObject): ContainerStatus[] {
  return pod.status?.containerStatuses ?? [];
}

function readiness(pod: StoredObject): string {
  const ready = statusesOf(pod).filter(status => status.ready).length;
  return `${ready}/${pod.spec?.containers?.length ?? 0}`;
}

function podStatus(pod: StoredObject): string {
  if (pod.metadata.deletionTimestamp) {
    return 'Terminating';
  }
  const reasons = statusesOf(pod)
    .map(
      ({ state }) =>
        state?.waiting?.reason ?? terminationReason(state?.terminated),
    )
    .filter(reason => reason !== undefined);
  return reasons[0] ?? pod.status?.reason ?? pod.status?.phase ?? 'Pending';
}

function terminationReason(
  terminated: { reason?: string; exitCode?: number } | undefined,
): string | undefined {
  return (
    terminated?.reason ?? (terminated && `ExitCode:${terminated.exitCode}`)
  );
}
