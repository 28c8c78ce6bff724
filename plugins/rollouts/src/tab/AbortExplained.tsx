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
import { CodeBlock } from '../code';
import { continueWithHint } from '../domain/continueWithHint';
import { explainAbort } from '../domain/explainAbort';
import { findWayBack } from '../domain/findWayBack';

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
  const { happened, quote, stands } = explainAbort(rollout, failedRun(rollout));
  const { allowedActions } = useRollouts();
  const isSilent = cluster?.isReachable === false;
  const retry = rollout.actions.find(({ kind }) => kind === 'retry');
  const wayBack = findWayBack(rollout);
  return (
    <div className={classes.root}>
      <Column title="What happened" glyph={{ name: 'cross', tone: 'error' }}>
        {happened.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
        {quote && <CodeBlock>{quote}</CodeBlock>}
      </Column>
      <Column
        title={isSilent ? 'When last seen' : 'Where it stands'}
        glyph={{ name: 'info', tone: 'info' }}
      >
        <p>{stands.join(' ')}</p>
        {!isSilent && <p>The update does not go on by itself.</p>}
      </Column>
      {!isSilent && (
        <Column
          title={
            allowedActions.includes('retry')
              ? 'What you can do'
              : 'What can be done'
          }
          glyph={{ name: 'chevron', tone: 'primary' }}
        >
          {wayBack?.isAvailable && (
            <p>
              <strong>Roll back</strong>
              {continueWithHint(wayBack.hint)}
            </p>
          )}
          {retry && <RetrySentence retry={retry} />}
          <p>
            <strong>Or deploy another version:</strong> its update starts by
            itself.
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

function RetrySentence({ retry }: { retry: ActionAvailability }) {
  return retry.isAvailable ? (
    <p>
      <strong>Retry</strong>
      {continueWithHint(retry.hint)}
    </p>
  ) : (
    <p>
      <strong>Retry</strong> is off: {retry.reason}
    </p>
  );
}
