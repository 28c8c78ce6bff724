import { KeyboardEvent } from 'react';
import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatDuration } from '../../domain';
import { hasTwoVersions, versionChange } from '../../domain/versions';
import { useOverTime } from '../../hooks/useOverTime';
import { useRolloutWords } from '../../hooks/useRolloutWords';
import { PhaseLabel } from '../PhaseLabel/PhaseLabel';
import { presentSplit } from '../TrafficBar/presentSplit';
import { TrafficBar } from '../TrafficBar/TrafficBar';
import { ShortTraffic } from './ShortTraffic';
import { TargetName } from './targetNames';
import { useTargetTabStyles } from './targetTabStyles';
import { VersionChange } from './VersionChange';
import { WaitingLine } from './WaitingLine';

interface TargetTabProps {
  id: string;
  panelId: string;
  rollout: Rollout;
  cluster?: ClusterStatus;
  name: TargetName;
  owner?: string;
  isSelected: boolean;
  isFocusable: boolean;
  onSelect(): void;
  onKeyDown(event: KeyboardEvent): void;
  tabRef(element: HTMLElement | null): void;
}

/** One target of the strip: where, phase, version, traffic, and what it waits for. */
export function TargetTab(props: TargetTabProps) {
  const { rollout, cluster, name, owner, isSelected } = props;
  const classes = useTargetTabStyles();
  const isSteady = useOverTime(now => !hasTwoVersions(rollout, now));
  const { traffic } = rollout;

  return (
    <button
      type="button"
      ref={props.tabRef}
      id={props.id}
      role="tab"
      aria-selected={isSelected}
      aria-controls={isSelected ? props.panelId : undefined}
      tabIndex={props.isFocusable ? 0 : -1}
      className={`${classes.root} ${isSelected ? classes.selected : ''}`}
      onClick={props.onSelect}
      onKeyDown={props.onKeyDown}
    >
      <span className={classes.names}>
        <span className={classes.title}>{name.title}</span>
        <span className={classes.place} title={name.place}>
          {name.place}
        </span>
      </span>
      <span className={classes.state}>
        <PhaseLabel rollout={rollout} cluster={cluster} />
        <span className={classes.wide}>
          <Versions of={VersionChange} rollout={rollout} cluster={cluster} />
        </span>
      </span>
      <span className={classes.bar}>
        <TrafficBar
          split={presentSplit(rollout, traffic.actual ?? traffic.asked)}
          max={traffic.max}
          isSteady={isSteady}
        />
      </span>
      <span className={classes.waiting}>
        <WaitingLine rollout={rollout} cluster={cluster} owner={owner} />
      </span>
      <span className={classes.narrow}>
        <Versions of={ShortTraffic} rollout={rollout} cluster={cluster} />
      </span>
    </button>
  );
}

type VersionsProps = Pick<TargetTabProps, 'rollout' | 'cluster'> & {
  of: typeof VersionChange | typeof ShortTraffic;
};

/** Counts on its own, so that the tab around it is not rendered again. */
function Versions({ of: Words, rollout, cluster }: VersionsProps) {
  const words = useRolloutWords();
  const lastSeenAt = cluster?.isReachable === false && cluster.lastSeenAt;
  useOverTime(now => [
    versionChange(rollout, now, words),
    lastSeenAt &&
      formatDuration(now.getTime() - Date.parse(lastSeenAt), { words }),
  ]);
  return <Words rollout={rollout} cluster={cluster} now={new Date()} />;
}
