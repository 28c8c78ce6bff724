import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  GlyphName,
  Notice,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { ClusterSearch, describeSearch } from '../domain/describeSearch';
import { InEnglish, useWords } from '../translation';

interface HiddenClustersProps {
  rollouts: readonly Rollout[];
  clusters: readonly ClusterStatus[];
}

/**
 * Clusters that may hold targets which cannot be shown. Those with a target in the strip tell of
 * themselves there.
 */
export function HiddenClusters({ rollouts, clusters }: HiddenClustersProps) {
  const shown = new Set(rollouts.map(({ ref }) => ref.cluster));
  return (
    <>
      {clusters
        .filter(({ name }) => !shown.has(name))
        .map(describeSearch)
        .map(search => (
          <HiddenCluster key={search.cluster} search={search} />
        ))}
    </>
  );
}

function HiddenCluster({ search }: { search: ClusterSearch }) {
  const { t } = useWords();
  const { cluster, outcome, message } = search;
  if (outcome !== 'unreachable' && outcome !== 'forbidden') {
    return null;
  }
  const glyph: GlyphName = outcome === 'forbidden' ? 'lock' : 'offline';
  const lead = <strong>{t(`sheet.hidden.${outcome}`, { cluster })}</strong>;
  return (
    <Notice severity="warning" glyph={glyph}>
      <p>
        {message
          ? t('sheet.hidden.textWithMessage', {
              lead,
              message: <InEnglish>{message}</InEnglish>,
            })
          : t('sheet.hidden.text', { lead })}
      </p>
    </Notice>
  );
}
