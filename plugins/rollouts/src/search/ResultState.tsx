import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { RolloutPhase } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  PhaseLabel,
  WaitingLine,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { rolloutsTranslationRef } from '../translation';
import { LiveRollout } from './LiveRollouts';

interface ResultStateProps {
  live: LiveRollout | undefined;
  indexedPhase: RolloutPhase;
  /** Who may be asked to act, as people call them. */
  owner: string;
}

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(1),
    },
  }),
  { name: 'RolloutsSearchResultState' },
);

/** What a rollout is doing; until that is known, what it did when it was indexed. */
export function ResultState({ live, indexedPhase, owner }: ResultStateProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(rolloutsTranslationRef);
  if (live?.state === 'gone') {
    return <Typography variant="body2">{t('search.gone')}</Typography>;
  }
  if (live?.state === 'live') {
    const { rollout, cluster } = live;
    return (
      <Typography component="div" variant="body2" className={classes.root}>
        <PhaseLabel rollout={rollout} cluster={cluster} />
        {rollout.phase !== 'Healthy' && (
          <span>
            <WaitingLine
              rollout={rollout}
              cluster={cluster}
              {...(owner === '' ? {} : { owner })}
            />
          </span>
        )}
      </Typography>
    );
  }
  return (
    <Typography component="div" variant="body2" className={classes.root}>
      <PhaseLabel rollout={{ phase: indexedPhase }} />
      {live?.state === 'unreachable' && <span>{t('search.asIndexed')}</span>}
    </Typography>
  );
}
