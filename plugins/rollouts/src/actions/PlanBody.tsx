import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { RolloutActionKind } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Notice } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { actionWords } from '../domain/actionWords';
import { wordsOfError } from '../domain/wordsOfError';
import { PlanEffect } from './PlanEffect';
import { PlanLook } from './usePlan';

const useStyles = makeStyles(
  theme => ({
    again: {
      margin: theme.spacing(1, 0, 0.5),
      '& button': { textTransform: 'none' },
    },
  }),
  { name: 'RolloutsPlanBody' },
);

interface PlanBodyProps {
  action: RolloutActionKind;
  look: PlanLook;
  isStale: boolean;
  onLookAgain: () => void;
}

/** What is known of the plan, whichever way the look at it went. */
export function PlanBody(props: PlanBodyProps) {
  const { action, look, isStale, onLookAgain } = props;
  const again = <LookAgain onClick={onLookAgain} />;
  switch (look.state) {
    case 'refused':
      return (
        <Notice severity="error">
          <strong>{actionWords[action].verb} is not possible now.</strong>{' '}
          {look.refusal.reason}
          {again}
        </Notice>
      );
    case 'failed':
      return (
        <Notice severity="error">
          <strong>What it would do could not be found out.</strong>{' '}
          {wordsOfError(look.error)}
          {again}
        </Notice>
      );
    case 'planned':
      return (
        <>
          <PlanEffect effect={look.plan.effect} />
          {isStale && (
            <Notice severity="warning">
              <strong>The rollout has moved since you opened this.</strong> What
              stands here no longer holds.
              {again}
            </Notice>
          )}
          {look.plan.warnings.map(warning => (
            <Notice key={warning} severity="warning">
              {warning}
            </Notice>
          ))}
        </>
      );
    default:
      return (
        <div role="status" aria-label="Finding out what it would do">
          <Skeleton variant="text" height={24} />
          <Skeleton variant="text" height={24} />
          <Skeleton variant="text" height={24} width="60%" />
        </div>
      );
  }
}

function LookAgain({ onClick }: { onClick: () => void }) {
  const classes = useStyles();
  return (
    <div className={classes.again}>
      <Button size="small" color="inherit" variant="outlined" onClick={onClick}>
        Look again
      </Button>
    </div>
  );
}
