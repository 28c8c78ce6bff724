import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ClusterStatus,
  FleetRow,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  formatDuration,
  keptRevision,
  useNow,
  useRolloutWords,
  WaitingLine,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { rolloutsTranslationRef } from '../translation';

interface FleetWaitingProps {
  row: FleetRow;
  cluster?: ClusterStatus;
  /** Who may be asked to act, as people call them. */
  owner?: string;
  /** Whether the signed-in user is one of those who own it. */
  isMine: boolean;
}

/** Half a line of what the rollout waits for, or a dash; under a heading that says so. */
export function FleetWaiting(props: FleetWaitingProps) {
  const { row, cluster, owner } = props;
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const now = useNow(60_000);
  const { rollout } = row;

  if (cluster && !cluster.isReachable) {
    return <Unreachable cluster={cluster} />;
  }
  if (rollout.phase === 'Healthy' && !keptRevision(rollout, now)) {
    return <span aria-label={t('fleet.nothing')}>–</span>;
  }
  const trouble = troubleOf(row);
  if (trouble) {
    return <>{t('fleet.waits.trouble', { trouble })}</>;
  }
  return (
    <PersonWaited {...props}>
      <WaitingLine rollout={rollout} cluster={cluster} owner={owner} />
    </PersonWaited>
  );
}

function troubleOf({ rollout, urgency }: FleetRow): string | undefined {
  const onItsWay = rollout.revisions.find(
    ({ podHash }) => podHash === rollout.observation.podHash,
  );
  return urgency === 'attention' && rollout.phase !== 'Aborted'
    ? onItsWay?.trouble
    : undefined;
}

function PersonWaited({
  row: { rollout },
  owner,
  isMine,
  children,
}: FleetWaitingProps & { children: JSX.Element }) {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const named = owner ?? t('fleet.waits.somebody');
  const asked = isMine ? t('fleet.waits.you', { owner: named }) : named;
  switch (rollout.waitingFor?.kind) {
    case 'promotion':
      return <>{t('fleet.waits.promote', { owner: asked })}</>;
    case 'decision':
      return <>{t('fleet.waits.decide', { owner: asked })}</>;
    case 'resume':
      return <>{t('fleet.waits.resume', { owner: asked })}</>;
    default:
      return children;
  }
}

function Unreachable({ cluster }: { cluster: ClusterStatus }) {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const words = useRolloutWords();
  const now = useNow(60_000);
  if (!cluster.lastSeenAt) {
    return <>{t('fleet.waits.unreachable')}</>;
  }
  const ms = now.getTime() - Date.parse(cluster.lastSeenAt);
  return (
    <>
      {t('fleet.waits.unreachableSince', {
        duration: formatDuration(ms, { words }),
      })}
    </>
  );
}
