import { rolloutPhases } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { phaseLook } from './phaseLook';

describe('phaseLook', () => {
  it('has a shape of its own for every phase', () => {
    const glyphs = rolloutPhases.map(phase => phaseLook(phase).glyph);

    expect(new Set(glyphs).size).toBe(rolloutPhases.length);
  });

  it.each([
    ['time', { kind: 'time', until: '' }, 'info', 'pause'],
    ['promotion', { kind: 'promotion' }, 'warning', 'pause'],
    ['resume', { kind: 'resume' }, 'warning', 'pause'],
    ['decision', { kind: 'decision' }, 'warning', 'inconclusive'],
    ['the controller', { kind: 'controller' }, 'neutral', 'pause'],
    ['nothing that is known', undefined, 'neutral', 'pause'],
  ] as const)(
    'shows a pause for %s in the colour of who must act',
    (...[, waitingFor, tone, glyph]) => {
      expect(phaseLook('Paused', waitingFor)).toEqual({
        tone,
        glyph,
      });
    },
  );
});
