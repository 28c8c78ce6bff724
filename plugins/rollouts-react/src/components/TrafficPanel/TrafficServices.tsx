import { Fragment } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  Rollout,
  RolloutTraffic,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { versionBehind } from '../../domain/versionBehind';
import { hasTwoVersions } from '../../domain/versions';
import { useToldOverTime } from '../../hooks/useToldOverTime';
import { monospace } from '../../theme/tones';
import { Glyph } from '../Glyph/Glyph';
import { VersionTag } from '../VersionTag/VersionTag';
import { useRolloutWords } from '../../hooks/useRolloutWords';

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, auto) minmax(0, 1fr)',
      gap: '8px 12px',
      alignItems: 'center',
      margin: '12px 0 0',
      fontSize: 14,
      lineHeight: '20px',
      color: theme.palette.text.primary,
      '& dd': { margin: 0 },
    },
    name: {
      fontFamily: monospace,
      fontSize: 12,
      overflowWrap: 'anywhere',
    },
    role: { marginRight: 8 },
    version: { display: 'flex', alignItems: 'center', gap: 12 },
    nobody: { fontSize: 12, color: theme.palette.text.secondary },
  }),
  { name: 'RolloutsTrafficServices' },
);

type Service = RolloutTraffic['services'][number];

const roleWords: Record<Service['role'], string> = {
  stable: 'Stable',
  canary: 'Canary',
  active: 'Active',
  preview: 'Preview',
};

/** The Services that a version can be reached through, and to which one each of them leads. */
export function TrafficServices({ rollout }: { rollout: Rollout }) {
  const classes = useStyles();
  const { t } = useRolloutWords();
  const hasTwo = useToldOverTime(now => hasTwoVersions(rollout, now));
  const { services } = rollout.traffic;
  if (services.length === 0) {
    return null;
  }
  return (
    <dl className={classes.root} aria-label={t('traffic.services')}>
      {services.map(({ role, name }) => {
        const revision = versionBehind(rollout, role);
        const isNew =
          hasTwo && revision?.podHash === rollout.observation.podHash;
        return (
          <Fragment key={`${role} ${name}`}>
            <dt>
              <span className={classes.role}>{roleWords[role]}</span>{' '}
              <span className={classes.name}>{name}</span>
            </dt>
            <dd className={classes.version}>
              <Glyph name="arrow" tone="neutral" title={t('traffic.leadsTo')} />
              {revision ? (
                <VersionTag isNew={isNew}>{revision.version}</VersionTag>
              ) : (
                <span className={classes.nobody}>{t('traffic.noVersion')}</span>
              )}
            </dd>
          </Fragment>
        );
      })}
    </dl>
  );
}
