import {
  ActionAvailability,
  Rollout,
  RolloutAction,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { useRolloutAction } from '@progressive-delivery/backstage-plugin-rollouts-react';
import {
  createContext,
  ReactNode,
  RefObject,
  useContext,
  useRef,
  useState,
} from 'react';
import {
  ActionCircumstances,
  explainDisabledAction,
} from '../domain/explainDisabledAction';
import { Sentence, useWords } from '../translation';
import { Decision, PlanDialog } from './PlanDialog';
import { ActionReportHandle, useActionReport } from './useActionReport';
import { ActionsUnderWay, useActionsUnderWay } from './useActionsUnderWay';
import { useViewer } from './useViewer';

/** What the buttons of a rollout share: what is in their way, and the dialog that they open. */
interface RolloutActionsHandle {
  rollout: Rollout;
  /** What there is to tell of the newest action. */
  told: ActionReportHandle;
  /** Why an action is off, in words; absent when it is on. */
  explain: (action: ActionAvailability) => Sentence | undefined;
  /** When an action that is under way was asked for, and what is known of it. */
  underWay: ActionsUnderWay;
  /** Asks the user to decide. The focus goes back to the opener afterwards. */
  open: (action: RolloutAction, opener: HTMLElement | null) => void;
  /** Where the focus goes when the opener is no longer there. */
  homeRef: RefObject<HTMLDivElement>;
}

const RolloutActionsContext = createContext<RolloutActionsHandle | undefined>(
  undefined,
);

interface RolloutActionsProviderProps {
  rollout: Rollout;
  circumstances: ActionCircumstances;
  children: ReactNode;
}

/** Lets everything below it act on the rollout: from the bar, and from where a part is shown. */
export function RolloutActionsProvider(props: RolloutActionsProviderProps) {
  const { rollout, circumstances, children } = props;
  const words = useWords();
  const viewer = useViewer();
  const told = useActionReport(rollout, viewer.ref);
  const underWay = useActionsUnderWay(rollout, viewer.ref);
  const { plan, request } = useRolloutAction(rollout.id);
  const [chosen, setChosen] = useState<RolloutAction>({ kind: 'promote' });
  const [isDialogOpen, setDialogOpen] = useState(false);
  const opener = useRef<HTMLElement | null>(null);
  const homeRef = useRef<HTMLDivElement>(null);

  const handle: RolloutActionsHandle = {
    rollout,
    told,
    underWay,
    homeRef,
    explain: action => {
      const progress = underWay.find(action);
      return progress
        ? { text: progress.text }
        : explainDisabledAction(action, circumstances, words);
    },
    open: ({ kind, target }, element) => {
      opener.current = element;
      setChosen({ kind, target });
      setDialogOpen(true);
    },
  };
  const returnFocus = () => {
    const isThere = opener.current?.isConnected;
    (isThere ? opener.current : homeRef.current)?.focus();
  };
  const send = async ({ observed, reason }: Decision) => {
    const { kind, target } = chosen;
    await request({ action: kind, target, observed, reason });
  };

  return (
    <RolloutActionsContext.Provider value={handle}>
      {children}
      <PlanDialog
        isOpen={isDialogOpen}
        rollout={rollout}
        action={chosen}
        plan={plan}
        recordedAs={viewer.displayName}
        onSend={send}
        onClose={() => setDialogOpen(false)}
        onExited={returnFocus}
      />
    </RolloutActionsContext.Provider>
  );
}

/** What the surrounding {@link RolloutActionsProvider} offers. */
export function useRolloutActions(): RolloutActionsHandle {
  const handle = useContext(RolloutActionsContext);
  if (!handle) {
    throw new Error(
      'useRolloutActions must be used below a RolloutActionsProvider',
    );
  }
  return handle;
}
