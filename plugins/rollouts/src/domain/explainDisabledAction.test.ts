import { ActionAvailability } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aCluster } from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { tabWordsOf } from '../__testUtils__/tabWordsOf';
import {
  ActionCircumstances,
  explainDisabledAction,
} from './explainDisabledAction';

const available: ActionAvailability = {
  kind: 'promote',
  isAvailable: true,
  hint: 'step 2',
};
const unavailable: ActionAvailability = {
  kind: 'promote',
  isAvailable: false,
  code: 'not-applicable',
  reason: 'It is not paused.',
};
const cluster = aCluster();
const silentCluster = aCluster({ isReachable: false });

function explain(
  action: ActionAvailability,
  circumstances: ActionCircumstances,
) {
  return explainDisabledAction(action, circumstances, tabWordsOf('en'));
}

describe('explainDisabledAction', () => {
  it('finds nothing in the way of an action that has a plan and is allowed', () => {
    expect(
      explain(available, {
        allowedActions: ['promote'],
        cluster,
        owners: [],
      }),
    ).toBeUndefined();
  });

  it('gives the reason of the engine', () => {
    expect(
      explain(unavailable, {
        allowedActions: ['promote'],
        cluster,
        owners: [],
      }),
    ).toEqual({ text: 'It is not paused.', lang: 'en' });
  });

  it.each([
    [[], 'You lack the permission rollouts.promote.'],
    [
      ['team-checkout'],
      'You lack the permission rollouts.promote. The owner is team-checkout.',
    ],
    [
      ['team-checkout', 'team-payments'],
      'You lack the permission rollouts.promote. The owners are team-checkout and team-payments.',
    ],
  ])('names the missing permission and the owners %j', (owners, reason) => {
    expect(
      explain(available, {
        allowedActions: ['abort'],
        cluster,
        owners,
      }),
    ).toEqual({ text: reason });
  });

  it('does not blame a missing right for what nobody could do', () => {
    expect(
      explain(unavailable, {
        allowedActions: [],
        cluster,
        owners: ['team-checkout'],
      }),
    ).toEqual({ text: 'It is not paused.', lang: 'en' });
  });

  it('offers nothing while the portal may not see the rollout itself', () => {
    expect(
      explain(available, {
        allowedActions: ['promote'],
        cluster,
        owners: [],
        isUnfollowed: true,
      }),
    ).toEqual({
      text: 'The portal does not see this rollout now, so nothing could be checked.',
    });
  });

  it('says first that nothing can be checked', () => {
    expect(
      explain(available, {
        allowedActions: [],
        cluster: silentCluster,
        owners: [],
      }),
    ).toEqual({
      text: 'prod-eu-1 does not answer, so nothing could be checked.',
    });
    expect(
      explain(available, {
        allowedActions: [],
        cluster: silentCluster,
        owners: [],
        isPortalSilent: true,
      }),
    ).toEqual({
      text: 'The portal does not answer, so nothing could be checked.',
    });
  });
});
