import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  AnalysisPanel,
  ExperimentPanel,
  experimentsToShow,
  formatList,
  StepRail,
  targetPanelId,
  targetTabId,
  TrafficPanel,
  useRollouts,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { ComponentProps, ReactNode } from 'react';
import { RolloutActionButton, RolloutActionsProvider } from '../actions';
import { ForbiddenByCluster } from '../states';
import { useWords } from '../translation';
import { AbortExplained } from './AbortExplained';
import { PanelBoundary } from './PanelBoundary';
import { isUnfollowed } from './resourceOf';
import { Revisions } from './Revisions';
import { TargetHeader } from './TargetHeader';

const useStyles = makeStyles(
  theme => {
    const line = `1px solid ${theme.palette.divider}`;
    return {
      sheet: {
        borderTop: 0,
        borderTopLeftRadius: 0,
        borderTopRightRadius: 0,
        minWidth: 0,
      },
      section: {
        minWidth: 0,
        padding: theme.spacing(3),
        borderTop: line,
        [theme.breakpoints.down('sm')]: { padding: theme.spacing(2) },
        '&:first-child': { borderTop: 0 },
      },
      columns: {
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) 440px',
        borderTop: line,
        [theme.breakpoints.down('md')]: {
          gridTemplateColumns: 'minmax(0, 1fr) 360px',
        },
        [theme.breakpoints.down('sm')]: {
          display: 'flex',
          flexDirection: 'column',
        },
      },
      // On a narrow window both columns dissolve, and their sections are put in one order.
      column: {
        minWidth: 0,
        [theme.breakpoints.down('sm')]: { display: 'contents' },
      },
      aside: { borderLeft: line },
      cell: {
        minWidth: 0,
        padding: theme.spacing(2.5, 3, 3),
        '& + &': { borderTop: line },
        [theme.breakpoints.down('sm')]: { padding: theme.spacing(2) },
      },
      traffic: { order: 1 },
      analysis: {
        order: 2,
        [theme.breakpoints.down('sm')]: { borderTop: line },
      },
      experiments: { order: 3 },
      revisions: { order: 4 },
    };
  },
  { name: 'RolloutsTargetSheet' },
);

interface TargetSheetProps {
  rollout: Rollout;
  owners: readonly string[];
}

/** Everything about the one target that is open, on one sheet. */
export function TargetSheet({ rollout, owners }: TargetSheetProps) {
  const classes = useStyles();
  const { t, shared } = useWords();
  const { allowedActions, clusters, connection } = useRollouts();
  const cluster = clusters.find(({ name }) => name === rollout.ref.cluster);
  const forbiddenAnalysis = cluster?.resources.find(
    ({ resource, state }) =>
      state === 'forbidden' && resource.startsWith('analysisruns.'),
  );
  const isExperiment = rollout.strategy === 'experiment';
  const guard = (
    panel: ComponentProps<typeof PanelBoundary>['panel'],
    content: ReactNode,
  ) => (
    <PanelBoundary panel={panel} data={rollout}>
      {content}
    </PanelBoundary>
  );

  // Beside nothing that was measured the revisions have the room.
  const isQuiet =
    rollout.analysisRuns.length === 0 && rollout.experiments.length === 0;
  const revisions = (
    <section
      className={`${classes.cell} ${classes.revisions}`}
      aria-label={isExperiment ? t('sheet.pods') : t('sheet.revisions')}
    >
      {guard('revisions', <Revisions rollout={rollout} cluster={cluster} />)}
    </section>
  );

  return (
    <RolloutActionsProvider
      rollout={rollout}
      circumstances={{
        allowedActions,
        cluster,
        owners,
        isPortalSilent: connection === 'lost',
        isUnfollowed: isUnfollowed(rollout, cluster),
      }}
    >
      <Paper
        variant="outlined"
        id={targetPanelId(rollout.id)}
        role="tabpanel"
        aria-labelledby={targetTabId(rollout.id)}
        className={classes.sheet}
      >
        <div className={classes.section}>
          {guard(
            'state',
            <TargetHeader
              rollout={rollout}
              cluster={cluster}
              owners={owners}
            />,
          )}
        </div>
        {rollout.phase === 'Aborted' && (
          <section className={classes.section} aria-label={t('sheet.abort')}>
            {guard(
              'abort',
              <AbortExplained rollout={rollout} cluster={cluster} />,
            )}
          </section>
        )}
        {!isExperiment && (
          <section className={classes.section} aria-label={t('sheet.steps')}>
            {guard(
              'steps',
              <StepRail
                rollout={rollout}
                cluster={cluster}
                owner={formatList(owners, shared) || undefined}
              />,
            )}
          </section>
        )}
        <div className={classes.columns}>
          <div className={classes.column}>
            <section
              className={`${classes.cell} ${classes.analysis}`}
              aria-label={t('sheet.analysis')}
            >
              {cluster && forbiddenAnalysis ? (
                <ForbiddenByCluster
                  cluster={cluster}
                  resource={forbiddenAnalysis}
                />
              ) : (
                guard(
                  'analysis',
                  <AnalysisPanel
                    rollout={rollout}
                    cluster={cluster}
                    renderRunAction={({ name }) => (
                      <RolloutActionButton kind="terminateRun" target={name} />
                    )}
                  />,
                )
              )}
            </section>
            {experimentsToShow(rollout).length > 0 && (
              <section
                className={`${classes.cell} ${classes.experiments}`}
                aria-label={t('sheet.experiments')}
              >
                {guard(
                  'experiments',
                  <ExperimentPanel
                    rollout={rollout}
                    cluster={cluster}
                    renderAction={({ name }) => (
                      <>
                        <RolloutActionButton
                          kind="terminateExperiment"
                          target={name}
                        />
                        <RolloutActionButton
                          kind="retryExperiment"
                          target={name}
                        />
                      </>
                    )}
                  />,
                )}
              </section>
            )}
            {isQuiet && revisions}
          </div>
          <div className={`${classes.column} ${classes.aside}`}>
            {!isExperiment && (
              <section
                className={`${classes.cell} ${classes.traffic}`}
                aria-label={t('sheet.traffic')}
              >
                {guard(
                  'traffic',
                  <TrafficPanel rollout={rollout} cluster={cluster} />,
                )}
              </section>
            )}
            {!isQuiet && revisions}
          </div>
        </div>
      </Paper>
    </RolloutActionsProvider>
  );
}
