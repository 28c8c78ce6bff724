import { ExperimentAnalysis } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { runLook } from '../AnalysisPanel/runLook';
import { Glyph } from '../Glyph/Glyph';
import { useExperimentPanelStyles } from './experimentPanelStyles';

/** What is measured of an experiment; the measurements are with the other analysis runs. */
export function ExperimentAnalyses(props: {
  analyses: readonly ExperimentAnalysis[];
}) {
  const { analyses } = props;
  const classes = useExperimentPanelStyles();
  if (analyses.length === 0) {
    return null;
  }
  return (
    <ul className={classes.analyses} aria-label="Analyses of the experiment">
      {analyses.map(analysis => {
        const { glyph, tone } = runLook(analysis.phase);
        return (
          <li key={analysis.name} className={classes.analysis}>
            <Glyph name={glyph} tone={tone} />
            <span>{analysis.name}</span>
            <span className={classes.caption}>
              {[
                analysis.run
                  ? analysis.phase.toLowerCase()
                  : 'starts when all templates run',
                analysis.isRequired && 'the experiment ends with it',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {analysis.message && (
              <span className={classes.caption}>{analysis.message}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
