import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  aResourceHealth,
  aRolloutsStatus,
} from '../__testUtils__/aRolloutsStatus';
import { missingRule } from './missingRule';
import { statusReport } from './statusReport';
import { watchLook } from './watchLook';

const now = new Date('2026-01-01T12:00:00Z');

describe('watchLook', () => {
  it('is well while the watch tells something every now and then', () => {
    expect(watchLook(aResourceHealth(now), now)).toMatchObject({
      state: 'watching',
      isAmiss: false,
    });
  });

  it('is silent when nothing came for longer than any watch lasts', () => {
    const lastEventAt = '2026-01-01T11:52:00Z';

    expect(watchLook(aResourceHealth(now, { lastEventAt }), now)).toMatchObject(
      { state: 'silent', isAmiss: true },
    );
  });

  it.each([
    ['absent', undefined, false],
    ['connecting', undefined, false],
    ['connecting', 'conversion webhook failed', true],
    ['forbidden', 'no', true],
    ['lost', 'the connection was refused', true],
  ] as const)(
    '%s with the message %s is amiss: %s',
    (state, message, amiss) => {
      const health = aResourceHealth(now, { state, message });

      expect(watchLook(health, now).isAmiss).toBe(amiss);
    },
  );
});

describe('missingRule', () => {
  const given = readFileSync(
    join(__dirname, '../../../../deploy/base/read.yaml'),
    'utf8',
  );

  it.each([
    ['rollouts.argoproj.io', 'get, list, watch'],
    ['experiments.argoproj.io', 'get, list, watch'],
    ['analysisruns.argoproj.io', 'list, watch'],
    ['replicasets.apps', 'list, watch'],
    ['deployments.apps', 'list, watch'],
    ['pods', 'list, watch'],
  ])('gives for %s what deploy/base gives', (resource, verbs) => {
    const [plural, ...group] = resource.split('.');
    const apiGroup = group.join('.') || "''";

    expect(missingRule(resource)).toBe(
      `- apiGroups: [${apiGroup}]\n  resources: [${plural}]\n  verbs: [${verbs}]`,
    );
    expect(given).toMatch(
      new RegExp(
        `apiGroups: \\[${apiGroup}\\]\\s+resources: \\[[^\\]]*\\b${plural}\\b[^\\]]*\\]\\s+verbs: \\[${verbs}\\]`,
      ),
    );
  });
});

describe('statusReport', () => {
  it('tells a ticket everything, one line each', () => {
    expect(statusReport(aRolloutsStatus(now), now)).toBe(
      [
        'Rollouts: status at 2026-01-01T12:00:00.000Z',
        'Engines: argo-rollouts',
        '',
        'prod-eu-1 (Production): answers, 12 rollouts, last seen 2026-01-01T12:00:00.000Z',
        '  rollouts.argoproj.io: watching, 12 objects, 0 restarts, last event 2026-01-01T11:59:40.000Z',
        '  replicasets.apps: watching, 1480 objects, 0 restarts, last event 2026-01-01T11:59:40.000Z',
        '  pods: watching, 96 objects, 0 restarts, last event 2026-01-01T11:59:40.000Z',
        '',
        'staging (Staging): answers, 4 rollouts, last seen 2026-01-01T12:00:00.000Z',
        '  rollouts.argoproj.io: watching, 4 objects, 2 restarts, last event 2026-01-01T11:59:40.000Z',
        '    last error 2026-01-01T11:18:00.000Z: the cluster ended the watch',
        '  analysisruns.argoproj.io: forbidden, 0 objects, 0 restarts, last event never',
        '    analysisruns.argoproj.io is forbidden: User "system:serviceaccount:rollouts-portal:rollouts-portal" cannot list resource "analysisruns"',
        '    last error 2026-01-01T11:59:00.000Z: analysisruns.argoproj.io is forbidden',
        '  experiments.argoproj.io: absent, 0 objects, 0 restarts, last event 2026-01-01T11:59:40.000Z',
        '    The cluster does not serve experiments.argoproj.io',
        '',
        'prod-ap-1 (Production): does not answer, 7 rollouts, last seen 2026-01-01T11:51:00.000Z',
        '  the connection was refused',
        '  rollouts.argoproj.io: lost, 7 objects, 3 restarts, last event 2026-01-01T11:51:00.000Z',
        '    the connection was refused',
      ].join('\n'),
    );
  });

  it('is a report where there is nothing, too', () => {
    expect(statusReport({ engines: [], clusters: [] }, now)).toBe(
      'Rollouts: status at 2026-01-01T12:00:00.000Z\nEngines: none\nClusters: none',
    );
  });
});
