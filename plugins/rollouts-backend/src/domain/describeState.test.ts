import { WaitingFor } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aPausedRollout } from '../__testUtils__/aPausedRollout';
import { aRollout } from '../__testUtils__/aRollout';
import { describeState } from './describeState';

it.each<[WaitingFor | undefined, string]>([
  [undefined, ''],
  [
    { kind: 'time', until: '2026-03-01T12:00:00Z' },
    ', and waits until 2026-03-01T12:00:00Z',
  ],
  [{ kind: 'promotion' }, ', and waits for a person to promote it'],
  [
    { kind: 'decision' },
    ', and waits for a person to decide on an inconclusive analysis',
  ],
  [{ kind: 'resume' }, ', and waits for a person to resume it'],
  [{ kind: 'analysis', run: 'run-1' }, ', and waits for analysis run-1'],
  [
    { kind: 'pods', ready: 1, desired: 4 },
    ', and 1 of 4 new pods are available',
  ],
  [
    { kind: 'controller' },
    ', and its controller has not taken up the latest change',
  ],
])('tells what it waits for: %#', (waitingFor, words) => {
  expect(describeState(aPausedRollout(1, { waitingFor }))).toBe(
    `It is Paused at step 2 of 8 with version v2 now${words}.`,
  );
});

it('tells no step where there is none, and when all are done', () => {
  expect(describeState(aRollout({ newVersion: undefined }))).toBe(
    'It is Healthy now.',
  );
  expect(
    describeState(
      aPausedRollout(8, { phase: 'Progressing', waitingFor: undefined }),
    ),
  ).toBe('It is Progressing past its last step with version v2 now.');
});
