import { KeyboardEvent, useRef } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { TargetTab } from './TargetTab';
import { targetNames } from './targetNames';
import { useRolloutWords } from '../../hooks/useRolloutWords';

/** @public */
export interface TargetStripProps {
  /** In the order to show them. */
  rollouts: readonly Rollout[];
  clusters: readonly ClusterStatus[];
  /** Id of the rollout that is open below. */
  selectedId?: string;
  onSelect(rolloutId: string): void;
  /** Who may be asked to act, as people call them. */
  owner?: string;
}

/**
 * Id of the panel that shows a rollout: put it on an element with `role="tabpanel"`.
 *
 * @public
 */
export function targetPanelId(rolloutId: string): string {
  return `rollouts-panel-${rolloutId}`;
}

/**
 * Id of a rollout's tab, for `aria-labelledby` of its panel.
 *
 * @public
 */
export function targetTabId(rolloutId: string): string {
  return `rollouts-tab-${rolloutId}`;
}

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      display: 'grid',
      gridAutoFlow: 'column',
      gridAutoColumns: 'minmax(216px, 1fr)',
      overflowX: 'auto',
      scrollbarWidth: 'thin',
      [theme.breakpoints.down('sm')]: {
        gridAutoFlow: 'row',
        gridAutoColumns: 'auto',
        gridTemplateColumns: 'minmax(0, 1fr)',
        background: theme.palette.background.paper,
        borderTop: `1px solid ${theme.palette.divider}`,
      },
    },
  }),
  { name: 'RolloutsTargetStrip' },
);

function indexAfterKey(
  key: string,
  index: number,
  count: number,
): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (index + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (index + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/**
 * Every place where the entity runs, as a row of tabs (as lines on a narrow page). Arrow keys,
 * Home and End move along and open.
 *
 * @public
 */
export function TargetStrip(props: TargetStripProps) {
  const { rollouts, clusters, selectedId, onSelect, owner } = props;
  const classes = useStyles();
  const { t } = useRolloutWords();
  const tabs = useRef(new Map<string, HTMLElement>());
  const names = targetNames(rollouts, clusters);
  const focusableId = rollouts.some(({ id }) => id === selectedId)
    ? selectedId
    : rollouts[0]?.id;

  const handleKey = (event: KeyboardEvent, index: number) => {
    const next = indexAfterKey(event.key, index, rollouts.length);
    if (next === undefined) {
      return;
    }
    event.preventDefault();
    const { id } = rollouts[next];
    tabs.current.get(id)?.focus();
    onSelect(id);
  };

  return (
    <div role="tablist" aria-label={t('target.list')} className={classes.root}>
      {rollouts.map((rollout, index) => (
        <TargetTab
          key={rollout.id}
          id={targetTabId(rollout.id)}
          panelId={targetPanelId(rollout.id)}
          rollout={rollout}
          cluster={clusters.find(({ name }) => name === rollout.ref.cluster)}
          name={names[index]}
          owner={owner}
          isSelected={rollout.id === selectedId}
          isFocusable={rollout.id === focusableId}
          onSelect={() => onSelect(rollout.id)}
          onKeyDown={event => handleKey(event, index)}
          tabRef={element =>
            element
              ? tabs.current.set(rollout.id, element)
              : tabs.current.delete(rollout.id)
          }
        />
      ))}
    </div>
  );
}
