import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  ActionPlan,
  ClusterMutation,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { CodeBlock, CopyButton } from '../code';
import { formatMutation } from '../domain/formatMutation';
import { useWords } from '../translation';

const useStyles = makeStyles(
  theme => ({
    summary: {
      cursor: 'pointer',
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
    label: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      margin: theme.spacing(1.5, 0, 0.5),
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'RolloutsPlanRequests' },
);

interface PlanRequestsProps {
  plan: ActionPlan;
  cluster: string;
}

/** What goes over the wire, and the command that does the same, for those who want to know. */
export function PlanRequests({ plan, cluster }: PlanRequestsProps) {
  const classes = useStyles();
  const { t } = useWords();
  const count = plan.steps.length;
  return (
    <details>
      <summary className={classes.summary}>
        {t('plan.sent', { count, cluster })}
      </summary>
      <Typography component="div" className={classes.label}>
        {t('plan.kubectl')}
        <CopyButton text={plan.kubectl} label={t('plan.copyCommand')} />
      </Typography>
      <CodeBlock>{plan.kubectl}</CodeBlock>
      {count > 1 && (
        <Typography component="p" className={classes.label}>
          {t('plan.inThisOrder')}
        </Typography>
      )}
      {plan.steps.map((step, index) => (
        <Request
          key={index}
          mutation={step}
          {...(count === 1
            ? {
                title: t('plan.onlyRequest'),
                copyLabel: t('plan.copyOnlyRequest'),
              }
            : {
                title: t('plan.numberedRequest', {
                  number: `${index + 1}`,
                  total: `${count}`,
                }),
                copyLabel: t('plan.copyNumberedRequest', {
                  number: `${index + 1}`,
                }),
              })}
        />
      ))}
      {plan.nudge && (
        <Request
          mutation={plan.nudge}
          title={t('plan.nudge')}
          copyLabel={t('plan.copyNudge')}
        />
      )}
    </details>
  );
}

interface RequestProps {
  mutation: ClusterMutation;
  title: string;
  copyLabel: string;
}

function Request({ mutation, title, copyLabel }: RequestProps) {
  const classes = useStyles();
  const text = formatMutation(mutation);
  return (
    <div>
      <Typography component="div" className={classes.label}>
        {title}
        <CopyButton text={text} label={copyLabel} />
      </Typography>
      <CodeBlock>{text}</CodeBlock>
    </div>
  );
}
