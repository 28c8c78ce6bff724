import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { Notice } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { CodeBlock } from '../code';
import { SentenceText, useWords } from '../translation';
import { useRolloutActions } from './RolloutActionsProvider';

const useStyles = makeStyles(
  theme => ({
    body: { display: 'grid', gap: theme.spacing(0.5), justifyItems: 'start' },
    dismiss: { textTransform: 'none', marginLeft: theme.spacing(-0.625) },
  }),
  { name: 'RolloutsActionTrouble' },
);

/** Tells of an action that did not come to its end, until it is put away. */
export function ActionTrouble() {
  const classes = useStyles();
  const { t } = useWords();
  const { report, dismiss } = useRolloutActions().told;
  if (report?.kind !== 'trouble') {
    return null;
  }
  return (
    <Notice severity={report.severity} role="alert">
      <div className={classes.body}>
        <p>
          <strong>{report.lead}</strong>{' '}
          <SentenceText text={report.text} lang={report.lang} />
        </p>
        {report.quote && <CodeBlock>{report.quote}</CodeBlock>}
        <p>{report.remainder}</p>
        <Button
          size="small"
          color="inherit"
          className={classes.dismiss}
          onClick={dismiss}
        >
          {t('report.dismiss')}
        </Button>
      </div>
    </Notice>
  );
}
