import {
  ActionAvailability,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  anAbortedCanary,
  aPausedCanary,
  aRollout,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { ActionArrangement, arrangeActions } from './arrangeActions';

const kinds = ({ main, beside, menu }: ActionArrangement) => ({
  main: main?.kind,
  beside: beside?.kind,
  menu: menu.map(({ kind }) => kind),
});

const on = (kind: RolloutActionKind): ActionAvailability => ({
  kind,
  isAvailable: true,
  hint: 'the next thing',
});

describe('arrangeActions', () => {
  it('puts Promote first and Abort beside it while an update is under way', () => {
    const arrangement = arrangeActions(aPausedCanary());

    expect(kinds(arrangement)).toEqual({
      main: 'promote',
      beside: 'abort',
      menu: ['promoteFully', 'retry'],
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
      menu: ['abort'],
    });
    expect(arrangement.isMainExpected).toBe(true);
  });

  it('shows nothing that the engine does not know', () => {
    expect(kinds(arrangeActions(aRollout({ actions: [] })))).toEqual({
      main: undefined,
      beside: undefined,
      menu: [],
    });
  });
});
