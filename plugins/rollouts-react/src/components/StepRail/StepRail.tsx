import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { describeFirstVersion } from '../../domain/describeFirstVersion';
import { railColumns } from '../../domain/railColumns';
import { railGeometry } from '../../domain/railGeometry';
import { isSilent } from '../../domain/toldAt';
import { ToldCluster } from '../../hooks/ToldCluster';
import { presentPhaseLook } from '../PhaseIcon/PhaseIcon';
import { RailHeading } from './RailHeading';
import { RailLanes } from './RailLanes';
import { RailProfile } from './RailProfile';
import { RailStep } from './RailStep';
import { useKeepInView } from './useKeepInView';
import { useRolloutWords } from '../../hooks/useRolloutWords';

/** @public */
export interface StepRailProps {
  rollout: Rollout;
  cluster?: ClusterStatus;
  /** Who may be asked to act, as people call them. */
  owner?: string;
  /** Id of the heading, for `aria-labelledby` of the section around it. */
  headingId?: string;
}

const narrowestColumn = 86;

const useStyles = makeStyles(
  (theme: Theme) => ({
    track: {
      overflowX: 'auto',
      scrollbarWidth: 'thin',
      margin: '0 -6px',
      padding: '0 6px 4px',
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
      },
      [theme.breakpoints.down('sm')]: { overflow: 'visible' },
    },
    content: {
      [theme.breakpoints.down('sm')]: { minWidth: '0 !important' },
    },
    steps: {
      display: 'grid',
      margin: 0,
      padding: 0,
      listStyle: 'none',
      [theme.breakpoints.down('sm')]: { display: 'block' },
    },
    first: {
      margin: '0 0 12px',
      fontSize: 14,
      lineHeight: '20px',
      color: theme.palette.text.secondary,
    },
    empty: {
      fontSize: 14,
      lineHeight: '20px',
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'RolloutsStepRail' },
);

/**
 * The steps of an update on one line, with the traffic that they ask for above it; upright on a
 * narrow page. An ordered list, each entry of which can be read out.
 *
 * @public
 */
export function StepRail({
  rollout,
  cluster,
  owner,
  headingId,
}: StepRailProps) {
  const classes = useStyles();
  const words = useRolloutWords();
  const columns = railColumns(rollout);
  const geometry = railGeometry(columns, rollout.traffic.max);
  const currentIndex = columns.findIndex(
    ({ state }) =>
      state === 'current' || state === 'inconclusive' || state === 'failed',
  );
  const { trackRef, isScrollable } = useKeepInView(currentIndex);
  const gridTemplateColumns = geometry.widths
    .map(width => `minmax(0, ${width}fr)`)
    .join(' ');
  const { tone } = presentPhaseLook({ rollout, cluster });
  const isAborted = rollout.phase === 'Aborted';
  const isStale = isSilent(cluster);
  const firstVersion = describeFirstVersion(rollout, words);

  if (rollout.steps.length === 0) {
    return (
      <>
        <RailHeading rollout={rollout} isStale={isStale} id={headingId} />
        <span className={classes.empty}>{words.t('rail.noSteps')}</span>
      </>
    );
  }
  return (
    <ToldCluster cluster={cluster}>
      <RailHeading rollout={rollout} isStale={isStale} id={headingId} />
      {firstVersion && <p className={classes.first}>{firstVersion}</p>}
      <div
        ref={trackRef}
        className={classes.track}
        {...(isScrollable && {
          tabIndex: 0,
          role: 'group',
          'aria-label': words.t('rail.scrolls'),
        })}
      >
        <div
          className={classes.content}
          style={{ minWidth: Math.ceil(geometry.totalWidth * narrowestColumn) }}
        >
          <RailProfile geometry={geometry} isAborted={isAborted} />
          <ol className={classes.steps} style={{ gridTemplateColumns }}>
            {columns.map((column, index) => (
              <RailStep
                key={column.kind === 'step' ? column.step.index : 'stable'}
                column={column}
                isLast={index === columns.length - 1}
                tone={tone}
                isStale={isStale}
                context={{ rollout, owner, words }}
              />
            ))}
          </ol>
          <RailLanes
            rollout={rollout}
            columns={columns}
            gridTemplateColumns={gridTemplateColumns}
          />
        </div>
      </div>
    </ToldCluster>
  );
}
