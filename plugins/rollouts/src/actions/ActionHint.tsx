import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ActionAvailability } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { actionWords } from '../domain/actionWords';
import { continueWithHint } from '../domain/continueWithHint';
import { ActorName } from './ActorName';
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
  told: ActionReportHandle;
  main?: ActionAvailability;
  /** Why the main action is off. */
  mainReason?: string;
  /** True when the action under way has no button here that could tell of it. */
  isUnderWayElsewhere: boolean;
}

/** One line under the buttons: what is known of the last click, else what the next would do. */
export function ActionHint(props: ActionHintProps) {
  const { told, main, mainReason, isUnderWayElsewhere } = props;
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
      {!isTelling && main && (mainReason ?? describeNext(main))}
    </Typography>
  );
}

function describeNext(main: ActionAvailability): string {
  return main.isAvailable
    ? `${actionWords[main.kind].verb}${continueWithHint(main.hint)}`
    : main.reason;
}

type ProgressProps = Pick<ActionHintProps, 'told' | 'isUnderWayElsewhere'>;

function Progress({ told, isUnderWayElsewhere }: ProgressProps) {
  const { report, record } = told;
  if (!record || (report?.kind !== 'progress' && report?.kind !== 'done')) {
    return null;
  }
  const { noun } = actionWords[record.action];
  const by = report.by && (
    <>
      {' '}
      by <ActorName entityRef={report.by} />
    </>
  );
  if (report.kind === 'done') {
    return (
      <>
        {noun} requested{by} <TimeOfDay instant={report.requestedAt} />, took
        effect <TimeOfDay instant={report.effectiveAt} />.
        {report.remark && ` ${report.remark}`}
      </>
    );
  }
  return (
    <>
      {(isUnderWayElsewhere || by) && (
        <>
          {noun} requested{by} <TimeOfDay instant={report.requestedAt} />.{' '}
        </>
      )}
      {report.text}
    </>
  );
}
