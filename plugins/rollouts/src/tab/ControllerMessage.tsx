import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  Rollout,
  RolloutPhase,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { CodeBlock, Mono } from '../code';
import { engineTitle } from '../domain/engineTitle';
import { InEnglish, useWords } from '../translation';

const useStyles = makeStyles(
  theme => ({
    // In line with the words of the sentence, which stand behind an icon.
    root: {
      marginLeft: theme.spacing(4),
      [theme.breakpoints.down('sm')]: { marginLeft: 0 },
    },
  }),
  { name: 'RolloutsControllerMessage' },
);

/** Phases in which the controller's own words are what one goes on. */
const phasesToExplain: ReadonlySet<RolloutPhase> = new Set([
  'Degraded',
  'Unknown',
]);

/**
 * What the controller itself says, word for word, beneath our sentence and never instead of it.
 * Left out where the sentence says what is waited for: the controller's message tells less then,
 * and may mislead. Argo Rollouts asks for more replicas while an analysis runs.
 */
export function ControllerMessage({ rollout }: { rollout: Rollout }) {
  const classes = useStyles();
  const { t } = useWords();
  const { controllerMessage: message, phase, waitingFor } = rollout;
  const isExplanation = phasesToExplain.has(phase);
  // After an abort it is quoted where that is explained.
  if (!message || phase === 'Aborted' || (waitingFor && !isExplanation)) {
    return null;
  }
  return (
    <div className={classes.root}>
      {isExplanation ? (
        <CodeBlock>{message}</CodeBlock>
      ) : (
        <Typography variant="caption" color="textSecondary">
          {t('sheet.controllerSays', {
            engine: engineTitle(rollout.ref.engine),
            message: (
              <Mono>
                <InEnglish>{message}</InEnglish>
              </Mono>
            ),
          })}
        </Typography>
      )}
    </div>
  );
}
