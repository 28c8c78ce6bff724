import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  ActionPlan,
  ClusterMutation,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { CodeBlock, CopyButton } from '../code';
import { formatMutation } from '../domain/formatMutation';

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
  const count = plan.steps.length;
  return (
    <details>
      <summary className={classes.summary}>
        What is sent: {count === 1 ? '1 request' : `${count} requests`} to{' '}
        {cluster}
      </summary>
      <Typography component="div" className={classes.label}>
        The same with kubectl
        <CopyButton text={plan.kubectl} label="the command" />
      </Typography>
      <CodeBlock>{plan.kubectl}</CodeBlock>
      {count > 1 && (
        <Typography component="p" className={classes.label}>
          Sent in this order. The first that is refused ends it, as does a
          change of the rollout since you opened this.
        </Typography>
      )}
      {plan.steps.map((step, index) => (
        <Request
          key={index}
          mutation={step}
          title={
            count === 1
              ? 'Exact request. Refused if the rollout has changed since you opened this.'
              : `Request ${index + 1} of ${count}`
          }
          name={count === 1 ? 'the request' : `request ${index + 1}`}
        />
      ))}
      {plan.nudge && (
        <Request
          mutation={plan.nudge}
          title="Only if no effect is seen: touches the object, so that the controller looks again."
          name="the request that wakes the controller"
        />
      )}
    </details>
  );
}

interface RequestProps {
  mutation: ClusterMutation;
  title: string;
  /** What the button copies. */
  name: string;
}

function Request({ mutation, title, name }: RequestProps) {
  const classes = useStyles();
  const text = formatMutation(mutation);
  return (
    <div>
      <Typography component="div" className={classes.label}>
        {title}
        <CopyButton text={text} label={name} />
      </Typography>
      <CodeBlock>{text}</CodeBlock>
    </div>
  );
}
