import { makeStyles } from '@material-ui/core/styles';
import {
  ActionAvailability,
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  failedRun,
  Glyph,
  GlyphProps,
  useRollouts,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { ReactNode } from 'react';
import { NextSentence } from '../actions';
import { CodeBlock } from '../code';
import { actionVerb } from '../domain/actionWords';
import { explainAbort } from '../domain/explainAbort';
import { findWayBack } from '../domain/findWayBack';
import { InEnglish, useWords } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
      gap: theme.spacing(2, 5),
      fontSize: 14,
      lineHeight: '20px',
      color: theme.palette.text.primary,
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    column: {
      display: 'grid',
      gap: theme.spacing(1),
      alignContent: 'start',
      '& p': { margin: 0 },
      '& strong': { fontWeight: 600 },
    },
    title: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      margin: 0,
      fontSize: 14,
      lineHeight: '20px',
      fontWeight: 600,
    },
  }),
  { name: 'RolloutsAbortExplained' },
);

interface AbortExplainedProps {
  rollout: Rollout;
  cluster?: ClusterStatus;
}

/**
 * After an abort: what happened, where it stands, and what one can do. Of a cluster that is
 * silent only the past is told.
 */
export function AbortExplained({ rollout, cluster }: AbortExplainedProps) {
  const classes = useStyles();
  const words = useWords();
  const { t } = words;
  const { happened, quote, stands } = explainAbort(rollout, {
    cause: failedRun(rollout),
    words,
  });
  const { allowedActions } = useRollouts();
  const isSilent = cluster?.isReachable === false;
  const retry = rollout.actions.find(({ kind }) => kind === 'retry');
  const wayBack = findWayBack(rollout);
  return (
    <div className={classes.root}>
      <Column
        title={t('abort.whatHappened')}
        glyph={{ name: 'cross', tone: 'error' }}
      >
        {happened.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
        {quote && <CodeBlock>{quote}</CodeBlock>}
      </Column>
      <Column
        title={isSilent ? t('abort.whenLastSeen') : t('abort.whereItStands')}
        glyph={{ name: 'info', tone: 'info' }}
      >
        <p>{stands.join(' ')}</p>
        {!isSilent && <p>{t('abort.staysAsItIs')}</p>}
      </Column>
      {!isSilent && (
        <Column
          title={
            allowedActions.includes('retry')
              ? t('abort.whatYouCanDo')
              : t('abort.whatCanBeDone')
          }
          glyph={{ name: 'chevron', tone: 'primary' }}
        >
          {wayBack?.isAvailable && (
            <p>
              <NextSentence action={wayBack} rollout={rollout} isLead />
            </p>
          )}
          {retry && <RetrySentence retry={retry} rollout={rollout} />}
          <p>
            {t('abort.deploy', {
              lead: <strong>{t('abort.deployLead')}</strong>,
            })}
          </p>
        </Column>
      )}
    </div>
  );
}

interface ColumnProps {
  title: string;
  glyph: Pick<GlyphProps, 'name' | 'tone'>;
  children: ReactNode;
}

function Column({ title, glyph, children }: ColumnProps) {
  const classes = useStyles();
  return (
    <div className={classes.column}>
      <h3 className={classes.title}>
        <Glyph {...glyph} />
        {title}
      </h3>
      {children}
    </div>
  );
}

interface RetrySentenceProps {
  retry: ActionAvailability;
  rollout: Rollout;
}

function RetrySentence({ retry, rollout }: RetrySentenceProps) {
  const words = useWords();
  return (
    <p>
      {retry.isAvailable ? (
        <NextSentence action={retry} rollout={rollout} isLead />
      ) : (
        words.t('abort.isOff', {
          verb: <strong>{actionVerb('retry', words)}</strong>,
          reason: <InEnglish>{retry.reason}</InEnglish>,
        })
      )}
    </p>
  );
}
