import { NewObject } from '../../store/StoredObject';
import { NAMESPACE } from './aRollout';

/** A template of an Experiment with one pod. */
export function aTemplate(name: string, given: object = {}): object {
  const labels = { app: 'trial', v: name };
  return {
    name,
    selector: { matchLabels: labels },
    template: {
      metadata: { labels },
      spec: {
        containers: [
          { name: 'web', image: `web:${name}`, ports: [{ containerPort: 80 }] },
        ],
      },
    },
    ...given,
  };
}

/** An Experiment named `trial` of one template `a`; the rest is as given. */
export function anExperiment(spec: object = {}): NewObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Experiment',
    metadata: { name: 'trial', namespace: NAMESPACE },
    spec: { templates: [aTemplate('a')], ...spec },
  };
}

/** An analysis by the template `success-rate`. */
export function anAnalysis(given: object = {}): object {
  return { name: 'compare', templateName: 'success-rate', ...given };
}
