import {
  ActionAvailability,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  anAbortedCanary,
  aPausedCanary,
  aRevision,
  aRollout,
  aSwitchedBlueGreen,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { ActionArrangement, arrangeActions } from './arrangeActions';

const kinds = ({ main, beside, menu }: ActionArrangement) => ({
  main: main?.kind,
  beside: beside?.kind,
  menu: menu.map(group => group.map(({ kind }) => kind)),
});

const on = (kind: RolloutActionKind, target?: string): ActionAvailability => ({
  kind,
  target,
  isAvailable: true,
  hint: 'the next thing',
});

const off = (kind: RolloutActionKind): ActionAvailability => ({
  kind,
  isAvailable: false,
  code: 'not-applicable',
  reason: 'Not now.',
});

describe('arrangeActions', () => {
  it('puts Promote first and Abort beside it while an update is under way', () => {
    const arrangement = arrangeActions(aPausedCanary());

    expect(kinds(arrangement)).toEqual({
      main: 'promote',
      beside: 'abort',
      menu: [['promoteFully'], ['retry']],
    });
    expect(arrangement.isMainExpected).toBe(true);
  });

  it('does not press for a promotion that nobody waits for', () => {
    const timed = aPausedCanary({
      waitingFor: { kind: 'time', until: '2026-11-20T15:00:00Z' },
    });

    expect(arrangeActions(timed).isMainExpected).toBe(false);
  });

  it('puts Retry first after an abort, and Abort into the menu', () => {
    const aborted = anAbortedCanary({ actions: [on('abort'), on('retry')] });

    const arrangement = arrangeActions(aborted);

    expect(kinds(arrangement)).toEqual({
      main: 'retry',
      beside: undefined,
      menu: [['abort']],
    });
    expect(arrangement.isMainExpected).toBe(true);
  });

  it('puts the way back beside Retry', () => {
    const aborted = anAbortedCanary();
    const { podHash } = aborted.revisions.find(({ roles }) =>
      roles.includes('stable'),
    )!;
    const rollBack = { ...on('rollBack'), target: podHash };

    const { beside } = arrangeActions({
      ...aborted,
      actions: [on('retry'), { ...rollBack, target: 'older' }, rollBack],
    });

    expect(beside).toBe(rollBack);
  });

  it('puts what belongs together into one group of the menu', () => {
    const rollout = aPausedCanary({
      actions: [
        on('restart'),
        off('retry'),
        off('resume'),
        on('pause'),
        on('promoteFully'),
        on('skip'),
        on('abort'),
        off('promote'),
      ],
    });

    expect(kinds(arrangeActions(rollout))).toEqual({
      main: 'promote',
      beside: 'abort',
      menu: [
        ['skip', 'promoteFully'],
        ['pause', 'resume'],
        ['retry'],
        ['restart'],
      ],
    });
  });

  it('keeps Promote in its place while an analysis runs that one may skip', () => {
    const running = aPausedCanary({
      phase: 'Progressing',
      waitingFor: { kind: 'analysis', run: 'run-1' },
      actions: [off('promote'), on('skip'), on('abort')],
    });

    const arrangement = arrangeActions(running);

    expect(kinds(arrangement)).toEqual({
      main: 'promote',
      beside: 'abort',
      menu: [['skip']],
    });
    expect(arrangement.isMainExpected).toBe(false);
  });

  it('puts Resume first when a person paused it, so that no step is skipped', () => {
    const held = aPausedCanary({
      waitingFor: { kind: 'resume' },
      actions: [on('promote'), on('resume'), on('abort')],
    });

    const arrangement = arrangeActions(held);

    expect(kinds(arrangement)).toMatchObject({
      main: 'resume',
      beside: 'abort',
      menu: [['promote']],
    });
    expect(arrangement.isMainExpected).toBe(true);
  });

  it('leaves Promote first at a pause step that a person has paused, too', () => {
    const both = aPausedCanary({
      actions: [on('promote'), on('resume'), on('abort')],
    });

    expect(kinds(arrangeActions(both)).main).toBe('promote');
  });

  it('leaves actions on a part to where the part is', () => {
    const rollout = aPausedCanary({
      actions: [
        on('promote'),
        on('rollBack', '67fc9fc85c'),
        on('terminateRun', 'slo-burn-47'),
      ],
    });

    expect(kinds(arrangeActions(rollout))).toEqual({
      main: 'promote',
      beside: undefined,
      menu: [],
    });
  });

  it('puts the way back first while the pods of the version before are kept', () => {
    const actions = [
      off('promote'),
      on('rollBack', '5c8dd4f9b8'),
      on('rollBack', '67fc9fc85c'),
    ];

    const { main, isMainExpected } = arrangeActions(
      aSwitchedBlueGreen({ actions }),
    );
    expect(main).toMatchObject({ kind: 'rollBack', target: '67fc9fc85c' });
    expect(isMainExpected).toBe(false);

    const later = aRollout({
      revisions: [aRevision(), aRevision({ podHash: '67fc9fc85c', pods: 0 })],
      actions,
    });
    expect(arrangeActions(later).main).toMatchObject({ kind: 'promote' });
  });

  it('shows nothing that the engine does not know', () => {
    expect(kinds(arrangeActions(aRollout({ actions: [] })))).toEqual({
      main: undefined,
      beside: undefined,
      menu: [],
    });
  });
});
