import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { RolloutObservation } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Glyph } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { FormEvent, useState } from 'react';
import { actionGlyph } from './actionGlyph';
import { actionTitle, actionVerb } from '../domain/actionWords';
import { describeTarget } from '../domain/describeTarget';
import { isDangerous } from '../domain/isDangerous';
import { useWords } from '../translation';
import { PlanBody } from './PlanBody';
import { PlanRequests } from './PlanRequests';
import { ReasonField } from './ReasonField';
import { SendError } from './SendError';
import { useElementId } from './useElementId';
import { PlanSubject, usePlan } from './usePlan';

const useStyles = makeStyles(
  theme => {
    const danger =
      theme.palette.error[theme.palette.type === 'dark' ? 'light' : 'dark'];
    return {
      paper: { maxWidth: 640 },
      title: {
        padding: theme.spacing(2.5, 3, 0),
        fontSize: 20,
        lineHeight: '28px',
        fontWeight: 600,
      },
      form: {
        display: 'flex',
        flexDirection: 'column',
        minHeight: 0,
        flex: '1 1 auto',
        fontFamily: theme.typography.fontFamily,
      },
      body: {
        display: 'grid',
        gap: theme.spacing(2),
        alignContent: 'start',
        padding: theme.spacing(1.5, 3, 1),
        overflowY: 'auto',
        flex: '1 1 auto',
      },
      footer: {
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        justifyContent: 'flex-end',
        gap: theme.spacing(1),
        padding: theme.spacing(2, 3, 2.5),
        '& button': { textTransform: 'none' },
      },
      recordedAs: {
        marginRight: 'auto',
        lineHeight: '16px',
        [theme.breakpoints.down('xs')]: { flexBasis: '100%' },
      },
      danger: {
        backgroundColor: danger,
        color: theme.palette.getContrastText(danger),
        '&:hover': { backgroundColor: theme.palette.error.main },
      },
    };
  },
  { name: 'RolloutsPlanDialog' },
);

/** What the user decided on: the plan's observation, and why. */
export interface Decision {
  observed: RolloutObservation;
  reason?: string;
}

interface PlanDialogProps extends PlanSubject {
  isOpen: boolean;
  /** Name of the person that the action will be recorded under. */
  recordedAs?: string;
  /** Sends it; rejects when it is not known whether it was sent. */
  onSend: (decision: Decision) => Promise<void>;
  onClose: () => void;
  /** After it has gone from the screen: the moment to put the focus back. */
  onExited: () => void;
}

/** Says what an action will do, and does it when told to. */
export function PlanDialog(props: PlanDialogProps) {
  const theme = useTheme();
  const classes = useStyles();
  const titleId = useElementId();
  const { t } = useWords();
  const { isOpen, onClose, onExited, ...content } = props;
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      TransitionProps={{ onExited }}
      disableRestoreFocus
      fullScreen={useMediaQuery(theme.breakpoints.down('xs'))}
      fullWidth
      maxWidth={false}
      classes={{ paperWidthFalse: classes.paper }}
      aria-labelledby={titleId}
      lang={t('sheet.language')}
    >
      <PlanForm {...content} titleId={titleId} onClose={onClose} />
    </Dialog>
  );
}

type PlanFormProps = Omit<PlanDialogProps, 'isOpen' | 'onExited'> & {
  titleId: string;
};

function PlanForm(props: PlanFormProps) {
  const { titleId, rollout, action, recordedAs, onSend, onClose } = props;
  const classes = useStyles();
  const words = useWords();
  const { t } = words;
  const { look, observed, isStale, lookAgain } = usePlan(props);
  const [reason, setReason] = useState('');
  const [isSending, setIsSending] = useState(false);
  const [sendError, setSendError] = useState<Error>();

  const canSend = look.state === 'planned' && !isStale && !isSending;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!canSend) {
      return;
    }
    setIsSending(true);
    setSendError(undefined);
    try {
      await onSend({ observed, reason: reason.trim() || undefined });
      onClose();
    } catch (error) {
      setSendError(error as Error);
      setIsSending(false);
    }
  };

  return (
    <form className={classes.form} onSubmit={send}>
      <Typography id={titleId} component="h2" className={classes.title}>
        {actionTitle(
          action.kind,
          {
            name: rollout.ref.name,
            cluster: rollout.ref.cluster,
            target: describeTarget(rollout, action, words),
          },
          words,
        )}
      </Typography>
      <div className={classes.body}>
        <PlanBody
          action={action.kind}
          look={look}
          isStale={isStale && !isSending}
          onLookAgain={lookAgain}
        />
        {look.state !== 'refused' && (
          <ReasonField value={reason} onChange={setReason} />
        )}
        {look.state === 'planned' && (
          <PlanRequests plan={look.plan} cluster={rollout.ref.cluster} />
        )}
        {sendError && <SendError error={sendError} />}
      </div>
      <footer className={classes.footer}>
        {recordedAs && (
          <Typography
            variant="caption"
            color="textSecondary"
            className={classes.recordedAs}
          >
            {reason.trim()
              ? t('plan.recordedWithReason', { name: recordedAs })
              : t('plan.recordedAs', { name: recordedAs })}
          </Typography>
        )}
        {/* Once it is on its way there is nothing left to cancel. */}
        <Button color="primary" onClick={onClose}>
          {isSending ? t('plan.close') : t('plan.cancel')}
        </Button>
        {look.state !== 'refused' && (
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disableElevation
            disabled={!canSend}
            className={
              isDangerous(action.kind) && canSend ? classes.danger : undefined
            }
            startIcon={<Glyph name={actionGlyph[action.kind]} />}
          >
            {isSending ? t('plan.sending') : actionVerb(action.kind, words)}
          </Button>
        )}
      </footer>
    </form>
  );
}
