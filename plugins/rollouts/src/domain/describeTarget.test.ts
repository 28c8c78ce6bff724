import {
  aPausedCanary,
  aRevision,
  aRollout,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { tabWordsOf } from '../__testUtils__/tabWordsOf';
import { describeTarget } from './describeTarget';

const words = tabWordsOf('en');

describe('describeTarget', () => {
  it('calls a revision by its version', () => {
    expect(
      describeTarget(
        aPausedCanary(),
        {
          kind: 'rollBack',
          target: '67fc9fc85c',
        },
        words,
      ),
    ).toBe('v2.13.9');
  });

  it('adds the number where several revisions have the same version', () => {
    const rollout = aRollout({
      revisions: [
        aRevision({ podHash: 'new', revision: 3, version: 'latest' }),
        aRevision({ podHash: 'old', revision: 2, version: 'latest' }),
      ],
    });

    expect(
      describeTarget(rollout, { kind: 'rollBack', target: 'old' }, words),
    ).toBe('latest (revision 2)');
  });

  it('falls back on the hash of a version that is not listed any more', () => {
    expect(
      describeTarget(
        aPausedCanary(),
        { kind: 'rollBack', target: 'gone' },
        words,
      ),
    ).toBe('gone');
  });

  it('calls runs and experiments by the name that one would paste', () => {
    expect(
      describeTarget(
        aPausedCanary(),
        {
          kind: 'terminateRun',
          target: 'slo-burn-47',
        },
        words,
      ),
    ).toBe('slo-burn-47');
  });
});
