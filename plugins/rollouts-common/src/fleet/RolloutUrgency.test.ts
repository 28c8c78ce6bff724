import { Rollout } from '../model/Rollout';
import { RolloutPhase, rolloutPhases } from '../model/RolloutPhase';
import { WaitingFor } from '../model/WaitingFor';
import { aRollout } from '../testUtils/aRollout';
import { RolloutUrgency, urgencyOf } from './RolloutUrgency';

const reachable = { isReachable: true };
const silent = { isReachable: false };

function urgency(
  overrides: Partial<Rollout>,
  cluster: { isReachable: boolean } | undefined = reachable,
): RolloutUrgency {
  return urgencyOf(aRollout(overrides), cluster);
}

it.each<[RolloutPhase, RolloutUrgency, RolloutUrgency]>([
  ['Healthy', 'steady', 'steady'],
  ['Progressing', 'moving', 'attention'],
  ['Paused', 'moving', 'attention'],
  ['Degraded', 'attention', 'attention'],
  ['Aborted', 'attention', 'attention'],
  ['Unknown', 'attention', 'attention'],
])(
  'a %s rollout is a matter of: %s; in a silent cluster: %s',
  (phase, inReach, outOfReach) => {
    expect(urgency({ phase })).toBe(inReach);
    expect(urgencyOf(aRollout({ phase }), undefined)).toBe(inReach);
    expect(urgency({ phase }, silent)).toBe(outOfReach);
  },
);

it.each<[WaitingFor, RolloutUrgency]>([
  [{ kind: 'promotion' }, 'attention'],
  [{ kind: 'decision' }, 'attention'],
  [{ kind: 'resume' }, 'attention'],
  [{ kind: 'time', until: '2026-01-01T00:00:00Z' }, 'moving'],
  [{ kind: 'analysis', run: 'run-1' }, 'moving'],
  [{ kind: 'pods', ready: 0, desired: 1 }, 'moving'],
  [{ kind: 'controller' }, 'moving'],
])(
  'one that is paused and waits for %j is a matter of: %s',
  (waitingFor, is) => {
    expect(urgency({ phase: 'Paused', waitingFor })).toBe(is);
  },
);

it('one whose new pods cannot be made needs a person', () => {
  const revision = (podHash: string) => ({
    podHash,
    version: 'v2',
    images: [],
    roles: [],
    replicas: { desired: 1, ready: 0, available: 0 },
    trouble: 'exceeded quota',
  });
  const stuck = (podHash: string) =>
    urgency({
      phase: 'Progressing',
      revisions: [revision(podHash)],
      observation: { uid: 'uid', podHash: 'new', generation: 2 },
    });

  expect(stuck('new')).toBe('attention');
  expect(stuck('old')).toBe('moving');
});

it('knows what to make of every phase', () => {
  rolloutPhases.forEach(phase =>
    expect(['attention', 'moving', 'steady']).toContain(urgency({ phase })),
  );
});
