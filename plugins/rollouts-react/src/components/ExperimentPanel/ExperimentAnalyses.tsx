import { ExperimentAnalysis } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { analysisPhaseWord } from '../../domain/analysisPhaseWord';
import { joinFacts } from '../../domain/joinClauses';
import { runLook } from '../AnalysisPanel/runLook';
import { Glyph } from '../Glyph/Glyph';
import { useExperimentPanelStyles } from './experimentPanelStyles';
import { useRolloutWords } from '../../hooks/useRolloutWords';

/** What is measured of an experiment; the measurements are with the other analysis runs. */
export function ExperimentAnalyses(props: {
  analyses: readonly ExperimentAnalysis[];
}) {
  const { analyses } = props;
  const classes = useExperimentPanelStyles();
  const words = useRolloutWords();
  if (analyses.length === 0) {
    return null;
  }
  return (
    <ul
      className={classes.analyses}
      aria-label={words.t('experiment.analyses')}
    >
      {analyses.map(analysis => {
        const { glyph, tone } = runLook(analysis.phase);
        return (
          <li key={analysis.name} className={classes.analysis}>
            <Glyph name={glyph} tone={tone} />
            <span>{analysis.name}</span>
            <span className={classes.caption}>
              {joinFacts([
                analysis.run
                  ? analysisPhaseWord(analysis.phase, words)
                  : words.t('experiment.startsWithTemplates'),
                analysis.isRequired && words.t('experiment.endsWithIt'),
              ])}
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
