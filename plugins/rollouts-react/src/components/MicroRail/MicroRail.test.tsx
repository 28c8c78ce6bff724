import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  renderInTheme,
  stopTheClock,
  ThemeName,
} from '../../__testUtils__/renderInTheme';
import {
  anAbortedCanary,
  aPausedBlueGreen,
  aPausedCanary,
  aRollout,
  aSwitchedBlueGreen,
  inSeconds,
  someSteps,
} from '../../testUtils';
import { MicroRail } from './MicroRail';

describe.each<ThemeName>(['light', 'dark'])('MicroRail, %s', theme => {
  stopTheClock();

  function show(rollout: Rollout) {
    const { container } = renderInTheme(<MicroRail rollout={rollout} />, theme);
    const blocks = [...container.querySelectorAll('[data-step]')].map(block =>
      block.getAttribute('data-step'),
    );
    return { blocks, words: container.textContent };
  }

  it('shows how far it is and who must act', () => {
    const { blocks, words } = show(aPausedCanary());

    expect(words).toBe('8/12');
    expect(blocks.slice(6, 9)).toEqual(['done', 'warning', 'todo']);
  });

  it('is blue where it goes on by itself', () => {
    const waitingFor = { kind: 'time', until: inSeconds(1) } as const;

    expect(show(aPausedCanary({ waitingFor })).blocks[7]).toBe('info');
  });

  it('shows where it failed', () => {
    const { blocks, words } = show(anAbortedCanary());

    expect(words).toBe('6/9');
    expect(blocks.slice(4, 7)).toEqual(['done', 'failed', 'todo']);
  });

  it('hatches what was jumped over', () => {
    const { blocks } = show(
      aPausedCanary({
        phase: 'Progressing',
        steps: someSteps(1, [
          { kind: 'pause', state: 'cutShort' },
          { kind: 'pause', state: 'skipped' },
        ]),
      }),
    );

    expect(blocks).toEqual(['done', 'skipped']);
  });

  it('has only the numbers when it is healthy', () => {
    const rollout = aRollout({
      steps: someSteps(2, [{ kind: 'weight', weight: 5 }, { kind: 'pause' }]),
      currentStepIndex: 2,
    });

    expect(show(rollout)).toEqual({ blocks: [], words: '2/2' });
  });

  it('has words for what has no numbers', () => {
    expect(show(aPausedBlueGreen()).words).toBe('pause until promoted');
    expect(show(aSwitchedBlueGreen()).words).toBe('blue-green');
    expect(show(aRollout()).words).toBe('no steps');
  });
});
