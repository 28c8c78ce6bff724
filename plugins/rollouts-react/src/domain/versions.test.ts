import {
  anAbortedCanary,
  aPausedCanary,
  aRevision,
  aRollout,
  aStandaloneExperiment,
  aSwitchedBlueGreen,
  builderNow,
  inSeconds,
  secondsAgo,
  englishWords,
} from '../testUtils';
import { hasTwoVersions, keptRevision, versionChange } from './versions';

describe('keptRevision', () => {
  it('is the old version while its pods wait to be removed', () => {
    expect(keptRevision(aSwitchedBlueGreen(), builderNow)?.version).toBe(
      'v3.1.4',
    );
  });

  it('is none any more when the time has come', () => {
    const later = new Date(Date.parse(inSeconds(1452)));

    expect(keptRevision(aSwitchedBlueGreen(), later)).toBeUndefined();
  });

  it('is none while an update is under way', () => {
    const rollout = aPausedCanary({
      revisions: [aRevision({ scaleDownAt: inSeconds(10) })],
    });

    expect(keptRevision(rollout, builderNow)).toBeUndefined();
  });
});

describe('versionChange', () => {
  it.each([
    ['during an update', aPausedCanary(), 'v2.14.0', 'v2.14.1'],
    ['while the old one is kept', aSwitchedBlueGreen(), 'v3.1.4', 'v3.2.0'],
    ['in peace', aRollout(), undefined, 'v2.14.0'],
    ['after an abort', anAbortedCanary(), undefined, 'v5.8.1'],
    ['of an experiment', aStandaloneExperiment(), undefined, 'Experiment'],
  ])('is told %s', (...[, rollout, from, to]) => {
    expect(versionChange(rollout, builderNow, englishWords)).toEqual({
      from,
      to,
    });
  });

  it('goes on after an abort as long as somebody has the new one', () => {
    const rollout = anAbortedCanary({
      traffic: {
        ...anAbortedCanary().traffic,
        actual: { stable: 90, canary: 10, additional: [] },
      },
    });

    expect(versionChange(rollout, builderNow, englishWords)).toEqual({
      from: 'v5.8.1',
      to: 'v5.8.2',
    });
  });
});

describe('hasTwoVersions', () => {
  it('is true during an update and while the old version is kept', () => {
    expect(hasTwoVersions(aPausedCanary(), builderNow)).toBe(true);
    expect(hasTwoVersions(aSwitchedBlueGreen(), builderNow)).toBe(true);
  });

  it('is false in peace', () => {
    const rollout = aRollout({
      revisions: [aRevision({ podHash: 'old', scaleDownAt: secondsAgo(1) })],
    });

    expect(hasTwoVersions(rollout, builderNow)).toBe(false);
  });
});
