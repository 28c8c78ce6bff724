import { ExperimentTemplate } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatPercent } from '../../domain/formatPercent';
import { Countdown } from '../Countdown/Countdown';
import { PodSquares } from '../RevisionList/PodSquares';
import { useExperimentPanelStyles } from './experimentPanelStyles';

const fromWords = { stable: 'the stable version', canary: 'the new version' };

/** What runs side by side. */
export function ExperimentTemplates(props: {
  templates: readonly ExperimentTemplate[];
}) {
  const { templates } = props;
  const classes = useExperimentPanelStyles();
  const hasTraffic = templates.some(({ weight }) => weight !== undefined);
  const hasService = templates.some(({ service }) => service !== undefined);
  return (
    <table className={classes.table} aria-label="Templates">
      <thead>
        <tr>
          <th scope="col">Template</th>
          <th scope="col">Made from</th>
          <th scope="col">Pods</th>
          {hasTraffic && <th scope="col">Traffic</th>}
          {hasService && <th scope="col">Service</th>}
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {templates.map(template => (
          <tr key={template.name}>
            <th scope="row">{template.name}</th>
            <td>
              {template.from
                ? fromWords[template.from]
                : 'a template of its own'}
            </td>
            <td>
              <Pods template={template} />
            </td>
            {hasTraffic && (
              <td>
                {template.weight === undefined
                  ? '–'
                  : formatPercent(template.weight)}
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
  const { ready, desired } = template.replicas;
  return (
    <>
      <span className={classes.pods}>
        <PodSquares ready={ready} desired={desired} />
        {desired === 0 && ready === 0
          ? 'scaled down'
          : `${ready} of ${desired} ready`}
      </span>
      {template.scaleDownAt && desired > 0 && (
        <span className={classes.caption}>
          removed in <Countdown to={template.scaleDownAt} />
        </span>
      )}
    </>
  );
}
