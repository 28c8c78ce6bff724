import { KeyboardEvent, useRef } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  AnalysisRun,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RunTab } from './RunTab';
import { useRolloutWords } from '../../hooks/useRolloutWords';

interface RunTabsProps {
  rollout: Rollout;
  runs: readonly AnalysisRun[];
  /** Name of the run that is open. */
  open: string;
  onOpen(run: string): void;
}

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      display: 'flex',
      gap: 24,
      marginBottom: 16,
      overflowX: 'auto',
      scrollbarWidth: 'none',
      boxShadow: `inset 0 -1px ${theme.palette.divider}`,
    },
  }),
  { name: 'RolloutsRunTabs' },
);

/** Id of the tab of a run. */
export function runTabId({ id }: Rollout, { name }: AnalysisRun): string {
  return `rollouts-run-tab-${id}-${name}`;
}

/** Id of what the open tab leads to. */
export function runSheetId({ id }: Rollout): string {
  return `rollouts-run-${id}`;
}

const moves: Record<string, (index: number, count: number) => number> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** One tab per run, newest first. */
export function RunTabs({ rollout, runs, open, onOpen }: RunTabsProps) {
  const classes = useStyles();
  const { t } = useRolloutWords();
  const tabs = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const next = moves[event.key]?.(index, runs.length);
    if (next !== undefined) {
      event.preventDefault();
      onOpen(runs[next].name);
      (tabs.current?.children[next] as HTMLElement | undefined)?.focus();
    }
  };

  return (
    <div
      ref={tabs}
      role="tablist"
      aria-label={t('analysis.runs')}
      className={classes.root}
    >
      {runs.map((run, index) => (
        <RunTab
          key={run.name}
          rollout={rollout}
          run={run}
          id={runTabId(rollout, run)}
          sheetId={runSheetId(rollout)}
          isOpen={run.name === open}
          onOpen={() => onOpen(run.name)}
          onKeyDown={event => onKeyDown(event, index)}
        />
      ))}
    </div>
  );
}
