import { StoredObject } from '../../store/StoredObject';
import { fieldText } from './fieldText';

const object: StoredObject = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata: {
    name: 'web',
    uid: 'u',
    resourceVersion: '1',
    creationTimestamp: '2026-03-01T10:00:00Z',
    labels: { app: 'shop', 'app.kubernetes.io/name': 'web' },
  },
  spec: {
    replicas: 4,
    template: { spec: { containers: [{ image: 'web:v1' }] } },
  },
};

describe('fieldText', () => {
  it.each([
    ['metadata.name', 'web'],
    ['metadata.labels.app', 'shop'],
    ["metadata.labels['app']", 'shop'],
    ["metadata.labels['app.kubernetes.io/name']", 'web'],
    ['metadata.labels["app.kubernetes.io/name"]', 'web'],
    ['spec.replicas', '4'],
    ['spec.template.spec.containers[0].image', 'web:v1'],
  ])('reads %s', (path, text) => {
    expect(fieldText(object, path)).toBe(text);
  });

  it.each(['metadata.gone', 'metadata.labels', 'spec..x', "metadata['", ''])(
    'is empty for %j',
    path => {
      expect(fieldText(object, path)).toBe('');
    },
  );
});
