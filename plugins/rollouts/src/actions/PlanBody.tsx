import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { RolloutActionKind } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Notice } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { actionVerb } from '../domain/actionWords';
import { wordsOfError } from '../domain/wordsOfError';
import { InEnglish, useWords } from '../translation';
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
  const words = useWords();
  const { t } = words;
  const again = <LookAgain onClick={onLookAgain} />;
  switch (look.state) {
    case 'refused':
      return (
        <Notice severity="error">
          <strong>
            {t('plan.notPossible', { verb: actionVerb(action, words) })}
          </strong>{' '}
          <InEnglish>{look.refusal.reason}</InEnglish>
          {again}
        </Notice>
      );
    case 'failed':
      return (
        <Notice severity="error">
          <strong>{t('plan.notFoundOut')}</strong>{' '}
          <InEnglish>{wordsOfError(look.error)}</InEnglish>
          {again}
        </Notice>
      );
    case 'planned':
      return (
        <>
          <PlanEffect effect={look.plan.effect} />
          {isStale && (
            <Notice severity="warning">
              <strong>{t('plan.moved')}</strong> {t('plan.movedText')}
              {again}
            </Notice>
          )}
          {look.plan.warnings.map(warning => (
            <Notice key={warning} severity="warning">
              <InEnglish>{warning}</InEnglish>
            </Notice>
          ))}
        </>
      );
    default:
      return (
        <div role="status" aria-label={t('plan.looking')}>
          <Skeleton variant="text" height={24} />
          <Skeleton variant="text" height={24} />
          <Skeleton variant="text" height={24} width="60%" />
        </div>
      );
  }
}

function LookAgain({ onClick }: { onClick: () => void }) {
  const classes = useStyles();
  const { t } = useWords();
  return (
    <div className={classes.again}>
      <Button size="small" color="inherit" variant="outlined" onClick={onClick}>
        {t('plan.lookAgain')}
      </Button>
    </div>
  );
}
