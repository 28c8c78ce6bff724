import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  ActionAvailability,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { actionNoun } from '../domain/actionWords';
import { ActionOrigin } from '../domain/describeActionRecord';
import { InEnglish, Sentence, SentenceText, useWords } from '../translation';
import { ActorName } from './ActorName';
import { NextSentence } from './NextSentence';
import { TimeOfDay } from './TimeOfDay';
import { ActionReportHandle } from './useActionReport';

const useStyles = makeStyles(
  theme => ({
    root: {
      maxWidth: 320,
      textAlign: 'right',
      lineHeight: '16px',
      [theme.breakpoints.down('sm')]: { textAlign: 'left', maxWidth: 'none' },
    },
  }),
  { name: 'RolloutsActionHint' },
);

interface ActionHintProps {
  rollout: Rollout;
  told: ActionReportHandle;
  main?: ActionAvailability;
  /** Why the main action is off. */
  mainReason?: Sentence;
  /** True when the action under way has no button here that could tell of it. */
  isUnderWayElsewhere: boolean;
}

/** One line under the buttons: what is known of the last click, else what the next would do. */
export function ActionHint(props: ActionHintProps) {
  const { rollout, told, main, mainReason, isUnderWayElsewhere } = props;
  const classes = useStyles();
  const isTelling =
    told.report?.kind === 'progress' || told.report?.kind === 'done';
  return (
    <Typography
      variant="caption"
      color="textSecondary"
      component="div"
      className={classes.root}
    >
      {/* Always there, since a live region is read only when it changes. */}
      <div role="status">
        <Progress told={told} isUnderWayElsewhere={isUnderWayElsewhere} />
      </div>
      {!isTelling && main && (
        <Next rollout={rollout} main={main} reason={mainReason} />
      )}
    </Typography>
  );
}

interface NextProps {
  rollout: Rollout;
  main: ActionAvailability;
  reason?: Sentence;
}

function Next({ rollout, main, reason }: NextProps) {
  if (reason) {
    return <SentenceText {...reason} />;
  }
  return main.isAvailable ? (
    <NextSentence action={main} rollout={rollout} />
  ) : (
    <InEnglish>{main.reason}</InEnglish>
  );
}

/** Who it was; of an agent it is said that it was one, also when it acted for the user. */
function Origin({ actor, isThroughAgent }: ActionOrigin) {
  const { t } = useWords();
  const name = actor ? <ActorName entityRef={actor} /> : t('report.you');
  return (
    <>{isThroughAgent ? t('report.throughAgent', { actor: name }) : name}</>
  );
}

type ProgressProps = Pick<ActionHintProps, 'told' | 'isUnderWayElsewhere'>;

function Progress({ told, isUnderWayElsewhere }: ProgressProps) {
  const words = useWords();
  const { report, record } = told;
  if (!record || (report?.kind !== 'progress' && report?.kind !== 'done')) {
    return null;
  }
  const { t } = words;
  const noun = actionNoun(record.action, words);
  const actor = report.by && <Origin {...report.by} />;
  const requestedAt = <TimeOfDay instant={report.requestedAt} />;
  if (report.kind === 'done') {
    const effectiveAt = <TimeOfDay instant={report.effectiveAt} />;
    return (
      <>
        {actor
          ? t('report.doneBy', { noun, actor, requestedAt, effectiveAt })
          : t('report.done', { noun, requestedAt, effectiveAt })}
        {report.remark && ` ${report.remark}`}
      </>
    );
  }
  const time = requestedAt;
  return (
    <>
      {actor && t('report.requestedBy', { noun, actor, time })}
      {!actor && isUnderWayElsewhere && t('report.requested', { noun, time })}
      {(actor || isUnderWayElsewhere) && ' '}
      {report.text}
    </>
  );
}
