import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatPercent } from '../../domain';
import { newVersionPercent } from '../../domain/describeTraffic';
import { versionChange } from '../../domain/versions';
import { VersionChange } from './VersionChange';
import { useRolloutWords } from '../../hooks/useRolloutWords';

interface ShortTrafficProps {
  rollout: Rollout;
  cluster?: ClusterStatus;
  now: Date;
}

/** Who is on which version, where there is no room for a bar: `20 % on v2.14.1`. */
export function ShortTraffic({ rollout, cluster, now }: ShortTrafficProps) {
  const words = useRolloutWords();
  const { from, to } = versionChange(rollout, now, words);
  if (!from || rollout.isFullyPromoted || cluster?.isReachable === false) {
    return <VersionChange rollout={rollout} cluster={cluster} now={now} />;
  }
  const percent = newVersionPercent(rollout);
  return rollout.strategy === 'blueGreen' && percent === 0 ? (
    <>{words.t('target.preview', { version: to })}</>
  ) : (
    <>
      {words.t('target.share', {
        percent: formatPercent(percent, words),
        version: to,
      })}
    </>
  );
}
