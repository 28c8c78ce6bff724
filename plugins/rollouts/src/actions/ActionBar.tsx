import { makeStyles } from '@material-ui/core/styles';
import {
  ActionAvailability,
  Rollout,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { useRolloutAction } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useRef, useState } from 'react';
import { arrangeActions } from '../domain/arrangeActions';
import { capitalise } from '../domain/capitalise';
import {
  ActionCircumstances,
  explainDisabledAction,
} from '../domain/explainDisabledAction';
import { ActionHint } from './ActionHint';
import { ActionMenu } from './ActionMenu';
import { Decision, PlanDialog } from './PlanDialog';
import { RolloutActionButton } from './RolloutActionButton';
import { ActionReportHandle } from './useActionReport';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      justifyItems: 'end',
      [theme.breakpoints.down('sm')]: { justifyItems: 'stretch' },
    },
    buttons: { display: 'flex', gap: theme.spacing(1) },
  }),
  { name: 'RolloutsActionBar' },
);

interface ActionBarProps {
  rollout: Rollout;
  circumstances: ActionCircumstances;
  told: ActionReportHandle;
  /** Name of the person that actions will be recorded under. */
  recordedAs?: string;
}

/**
 * What can be done to a rollout: the likely next action, Abort beside it, the rest in a menu.
 * After a click it tells what is known of the action until its effect was seen.
 */
export function ActionBar(props: ActionBarProps) {
  const { rollout, circumstances, told, recordedAs } = props;
  const classes = useStyles();
  const { plan, request } = useRolloutAction(rollout.id);
  const [chosen, setChosen] = useState<RolloutActionKind>('promote');
  const [isDialogOpen, setDialogOpen] = useState(false);
  const mainButton = useRef<HTMLButtonElement>(null);
  const besideButton = useRef<HTMLButtonElement>(null);
  const menuButton = useRef<HTMLButtonElement>(null);

  const { main, beside, isMainExpected, menu } = arrangeActions(rollout);
  const progress = told.report?.kind === 'progress' ? told.report : undefined;
  const underWay = progress && told.record?.action;

  const explain = (action: ActionAvailability) =>
    action.kind === underWay
      ? progress?.text
      : explainDisabledAction(action, circumstances);

  const openDialog = (kind: RolloutActionKind) => {
    setChosen(kind);
    setDialogOpen(true);
  };
  // What opened it may have moved to another place since, as Retry does once it takes effect.
  const returnFocus = () => {
    const opener =
      (chosen === main?.kind && mainButton.current) ||
      (chosen === beside?.kind && besideButton.current) ||
      menuButton.current;
    opener?.focus();
  };
  const send = async ({ observed, reason }: Decision) => {
    await request({ action: chosen, observed, reason });
  };

  return (
    <div className={classes.root}>
      <div className={classes.buttons} role="group" aria-label="Actions">
        {main && (
          <RolloutActionButton
            buttonRef={mainButton}
            kind={main.kind}
            look={isMainExpected ? 'main' : 'plain'}
            disabledReason={explain(main)}
            requestedAt={
              underWay === main.kind ? progress?.requestedAt : undefined
            }
            onClick={() => openDialog(main.kind)}
          />
        )}
        {beside && (
          <RolloutActionButton
            buttonRef={besideButton}
            kind={beside.kind}
            look="danger"
            disabledReason={explain(beside)}
            requestedAt={
              underWay === beside.kind ? progress?.requestedAt : undefined
            }
            onClick={() => openDialog(beside.kind)}
          />
        )}
        {menu.length > 0 && (
          <ActionMenu
            buttonRef={menuButton}
            entries={menu.map(action => ({
              kind: action.kind,
              effect: action.isAvailable ? capitalise(action.hint) : undefined,
              disabledReason: explain(action),
            }))}
            onChoose={openDialog}
          />
        )}
      </div>
      <ActionHint
        told={told}
        main={main}
        mainReason={main && explain(main)}
        isUnderWayInMenu={menu.some(({ kind }) => kind === underWay)}
      />
      <PlanDialog
        isOpen={isDialogOpen}
        rollout={rollout}
        action={chosen}
        plan={plan}
        recordedAs={recordedAs}
        onSend={send}
        onClose={() => setDialogOpen(false)}
        onExited={returnFocus}
      />
    </div>
  );
}
