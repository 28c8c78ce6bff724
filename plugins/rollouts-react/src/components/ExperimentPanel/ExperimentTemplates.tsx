import { ExperimentTemplate } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutWords } from '../../domain/RolloutWords';
import { formatPercent } from '../../domain/formatPercent';
import { Countdown } from '../Countdown/Countdown';
import { PodSquares } from '../RevisionList/PodSquares';
import { useExperimentPanelStyles } from './experimentPanelStyles';
import { useIsSilent } from '../../hooks/useIsSilent';
import { useRolloutWords } from '../../hooks/useRolloutWords';

function originOf({ from }: ExperimentTemplate, { t }: RolloutWords): string {
  switch (from) {
    case 'stable':
      return t('experiment.fromStable');
    case 'canary':
      return t('experiment.fromCanary');
    default:
      return t('experiment.fromItself');
  }
}

/** What runs side by side. */
export function ExperimentTemplates(props: {
  templates: readonly ExperimentTemplate[];
}) {
  const { templates } = props;
  const classes = useExperimentPanelStyles();
  const words = useRolloutWords();
  const { t } = words;
  const hasTraffic = templates.some(({ weight }) => weight !== undefined);
  const hasService = templates.some(({ service }) => service !== undefined);
  return (
    <table className={classes.table} aria-label={t('experiment.templates')}>
      <thead>
        <tr>
          <th scope="col">{t('experiment.template')}</th>
          <th scope="col">{t('experiment.madeFrom')}</th>
          <th scope="col">{t('experiment.pods')}</th>
          {hasTraffic && <th scope="col">{t('experiment.traffic')}</th>}
          {hasService && <th scope="col">{t('experiment.service')}</th>}
          <th scope="col">{t('experiment.state')}</th>
        </tr>
      </thead>
      <tbody>
        {templates.map(template => (
          <tr key={template.name}>
            <th scope="row">{template.name}</th>
            <td>{originOf(template, words)}</td>
            <td>
              <Pods template={template} />
            </td>
            {hasTraffic && (
              <td>
                {template.weight === undefined
                  ? '–'
                  : formatPercent(template.weight, words)}
              </td>
            )}
            {hasService && (
              <td className={classes.mono}>{template.service ?? '–'}</td>
            )}
            <td>
              {template.state}
              {template.message && (
                <div className={classes.caption}>{template.message}</div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pods({ template }: { template: ExperimentTemplate }) {
  const classes = useExperimentPanelStyles();
  const { t } = useRolloutWords();
  const isSilent = useIsSilent();
  const { ready, desired } = template.replicas;
  return (
    <>
      <span className={classes.pods}>
        <PodSquares ready={ready} desired={desired} />
        {desired === 0 && ready === 0
          ? t('experiment.scaledDown')
          : t('experiment.podsReady', {
              ready: String(ready),
              desired: String(desired),
            })}
      </span>
      {template.scaleDownAt && desired > 0 && !isSilent && (
        <span className={classes.caption}>
          {t('experiment.removedIn', {
            countdown: <Countdown to={template.scaleDownAt} />,
          })}
        </span>
      )}
    </>
  );
}
