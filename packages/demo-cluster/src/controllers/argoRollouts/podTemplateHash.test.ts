import { podTemplateHash, stepHash } from './podTemplateHash';

function aTemplate(image: string, metadata: object = {}) {
  return {
    metadata: { labels: { app: 'web' }, ...metadata },
    spec: {
      containers: [
        {
          image,
          name: 'web',
          ports: [{ containerPort: 8080 }],
          resources: { requests: { cpu: '10m', memory: '32Mi' } },
        },
      ],
    },
  };
}

describe('podTemplateHash', () => {
  it.each([
    ['web:v1', '67fc9fc85c'],
    ['web:v2', '7476488bb6'],
    ['web:v3', 'fbfd6ffb7'],
    ['web:bad', '77854d747c'],
  ])(
    'gives the template with %s the hash of the real controller',
    (image, hash) => {
      expect(podTemplateHash(aTemplate(image))).toBe(hash);
    },
  );

  it('counts annotations in', () => {
    const template = aTemplate('web:v1', {
      annotations: {
        'prometheus.io/scrape': 'true',
        'example.org/config-hash': '1',
      },
    });

    expect(podTemplateHash(template)).toBe('7bc8494d45');
  });

  it('takes containers without resources for containers with none', () => {
    const template = {
      metadata: { labels: { app: 'web' } },
      spec: { containers: [{ name: 'web', image: 'web:v1' }] },
    };

    expect(podTemplateHash(template)).toBe('5dfb79b7ff');
  });

  it('does not depend on the order of fields', () => {
    const { metadata, spec } = aTemplate('web:v1');
    const [container] = spec.containers;
    const reversed = Object.fromEntries(Object.entries(container).reverse());

    const hash = podTemplateHash({
      spec: { containers: [reversed] },
      metadata,
    });

    expect(hash).toBe('67fc9fc85c');
  });

  it('takes empty annotations for none', () => {
    expect(podTemplateHash(aTemplate('web:v1', { annotations: {} }))).toBe(
      '67fc9fc85c',
    );
  });
});

describe('stepHash', () => {
  it('is that of nothing without steps', () => {
    expect(stepHash(undefined)).toBe('5ffbfbbd64');
    expect(stepHash([])).toBe('5ffbfbbd64');
  });

  it('is that of the real controller for plain steps and for an analysis with arguments', () => {
    expect(stepHash([{ setWeight: 50 }, { pause: { duration: '2s' } }])).toBe(
      '6d74c48f87',
    );
    expect(
      stepHash([
        { setWeight: 25 },
        {
          analysis: {
            args: [{ name: 'service', value: 'web' }],
            templates: [{ templateName: 'checks' }],
          },
        },
        { setWeight: 75 },
      ]),
    ).toBe('5d868f45c9');
  });

  it('is that of the real controller for an experiment, whose metadata it writes also when empty', () => {
    const analysis = {
      requiredForCompletion: true,
      name: 'compare',
      templateName: 'compare',
    };
    expect(
      stepHash([
        { setWeight: 25 },
        {
          experiment: {
            analyses: [analysis],
            duration: '6s',
            templates: [
              { name: 'baseline', specRef: 'stable' },
              { name: 'canary', replicas: 2, specRef: 'canary' },
            ],
          },
        },
        { pause: { duration: '2s' } },
      ]),
    ).toBe('565955699c');
  });
});
