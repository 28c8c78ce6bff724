import { VersionWithRuns } from '../../domain/versionsWithRuns';
import { useAnalysisPanelStyles } from './analysisPanelStyles';
import { useRolloutWords } from '../../hooks/useRolloutWords';

interface VersionSelectProps {
  versions: readonly VersionWithRuns[];
  podHash: string;
  onChoose(podHash: string): void;
}

/** Whose runs are shown; a choice only where several versions have runs. */
export function VersionSelect(props: VersionSelectProps) {
  const { versions, podHash, onChoose } = props;
  const classes = useAnalysisPanelStyles();
  const { t } = useRolloutWords();
  if (versions.length < 2) {
    return <>{versions[0]?.version}</>;
  }
  return (
    <label className={classes.versions}>
      {t('analysis.ofVersion')}
      <select
        aria-label={t('analysis.chooseVersion')}
        value={podHash}
        onChange={event => onChoose(event.target.value)}
      >
        {versions.map(version => (
          <option key={version.podHash} value={version.podHash}>
            {version.version}
          </option>
        ))}
      </select>
    </label>
  );
}
