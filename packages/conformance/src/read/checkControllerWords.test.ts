import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { checkControllerWords } from './checkControllerWords';

/** What is said of a Rollout that the controller calls Paused. */
function said(phase: Rollout['phase'], status: object): string | undefined {
  return checkControllerWords(
    { phase, controllerMessage: 'CanaryPauseStep' } as Rollout,
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
      metadata: { name: 'web' },
      status: { phase: 'Paused', message: 'CanaryPauseStep', ...status },
    } as Parameters<typeof checkControllerWords>[1],
  );
}

describe('checkControllerWords', () => {
  const paused = [{ reason: 'CanaryPauseStep' }];

  it('lets a promoted update progress before the controller writes so', () => {
    expect(said('Progressing', { controllerPause: true })).toBeUndefined();
  });

  it.each<[Rollout['phase'], object]>([
    ['Progressing', { controllerPause: true, pauseConditions: paused }],
    ['Progressing', {}],
    ['Healthy', { controllerPause: true }],
  ])('does not take %s for Paused with %j', (phase, status) => {
    expect(said(phase, status)).toContain('the controller says Paused');
  });
});
