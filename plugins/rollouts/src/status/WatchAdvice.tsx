import { makeStyles } from '@material-ui/core/styles';
import { ResourceHealth } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { CodeBlock, CopyButton } from '../code';
import { useWords } from '../translation';
import { missingRule } from './missingRule';
import { WatchState } from './watchLook';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      justifyItems: 'start',
      maxWidth: 760,
      '& > *': { minWidth: 0, maxWidth: '100%', margin: 0 },
      '& pre': { justifySelf: 'stretch' },
    },
  }),
  { name: 'RolloutsWatchAdvice' },
);

interface WatchAdviceProps {
  health: ResourceHealth;
  state: Exclude<WatchState, 'watching'>;
}

/** What the state of a watch means, in the cluster's words and in ours, and what to do about it. */
export function WatchAdvice({ health, state }: WatchAdviceProps) {
  const { t } = useWords();
  const classes = useStyles();
  const { resource, message, lastError } = health;
  const rule = state === 'forbidden' ? missingRule(resource) : undefined;
  return (
    <div className={classes.root}>
      <p>{t(`status.advice.${state}`, { resource })}</p>
      {message !== undefined &&
        message !== lastError?.message &&
        state !== 'absent' && <CodeBlock>{message}</CodeBlock>}
      {rule !== undefined && (
        <>
          <p>{t('status.advice.rule')}</p>
          <CodeBlock>{rule}</CodeBlock>
          <CopyButton
            text={rule}
            label={t('status.advice.copyRule', { resource })}
          />
        </>
      )}
    </div>
  );
}
