import { ReactNode } from 'react';
import {
  AnalysisRun,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { decidingMetric } from '../../domain/decidingMetric';
import { useAnalysisPanelStyles } from './analysisPanelStyles';
import { MetricRow } from './MetricRow';
import { useRolloutWords } from '../../hooks/useRolloutWords';

interface RunSheetProps {
  rollout: Rollout;
  run: AnalysisRun;
  action?: ReactNode;
}

/** One run: the controller's word, its arguments, and a row per metric. */
export function RunSheet({ rollout, run, action }: RunSheetProps) {
  const classes = useAnalysisPanelStyles();
  const { t } = useRolloutWords();
  const deciding = decidingMetric(run)?.name;
  return (
    <>
      <div className={classes.runHead}>
        {run.args && run.args.length > 0 && (
          <dl className={classes.args} aria-label={t('analysis.arguments')}>
            {run.args.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        {action && <span className={classes.runAction}>{action}</span>}
      </div>
      {run.message && <div className={classes.message}>{run.message}</div>}
      {run.metrics.length === 0 && (
        <span className={classes.caption}>{t('analysis.noMetrics')}</span>
      )}
      <ul className={classes.metrics}>
        {run.metrics.map(metric => (
          <MetricRow
            key={metric.name}
            rollout={rollout}
            run={run}
            metric={metric}
            isDeciding={metric.name === deciding}
          />
        ))}
      </ul>
    </>
  );
}
