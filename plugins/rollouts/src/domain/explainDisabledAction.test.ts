import { ActionAvailability } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aCluster } from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { explainDisabledAction } from './explainDisabledAction';

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

describe('explainDisabledAction', () => {
  it('finds nothing in the way of an action that has a plan and is allowed', () => {
    expect(
      explainDisabledAction(available, {
        allowedActions: ['promote'],
        cluster,
        owners: [],
      }),
    ).toBeUndefined();
  });

  it('gives the reason of the engine', () => {
    expect(
      explainDisabledAction(unavailable, {
        allowedActions: ['promote'],
        cluster,
        owners: [],
      }),
    ).toBe('It is not paused.');
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
      explainDisabledAction(available, {
        allowedActions: ['abort'],
        cluster,
        owners,
      }),
    ).toBe(reason);
  });

  it('does not blame a missing right for what nobody could do', () => {
    expect(
      explainDisabledAction(unavailable, {
        allowedActions: [],
        cluster,
        owners: ['team-checkout'],
      }),
    ).toBe('It is not paused.');
  });

  it('offers nothing while the portal may not see the rollout itself', () => {
    expect(
      explainDisabledAction(available, {
        allowedActions: ['promote'],
        cluster,
        owners: [],
        isUnfollowed: true,
      }),
    ).toBe(
      'The portal does not see this rollout now, so nothing could be checked.',
    );
  });

  it('says first that nothing can be checked', () => {
    expect(
      explainDisabledAction(available, {
        allowedActions: [],
        cluster: silentCluster,
        owners: [],
      }),
    ).toBe('prod-eu-1 does not answer, so nothing could be checked.');
    expect(
      explainDisabledAction(available, {
        allowedActions: [],
        cluster: silentCluster,
        owners: [],
        isPortalSilent: true,
      }),
    ).toBe('The portal does not answer, so nothing could be checked.');
  });
});
