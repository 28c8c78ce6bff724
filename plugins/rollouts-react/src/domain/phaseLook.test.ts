import { rolloutPhases } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { phaseLook } from './phaseLook';

describe('phaseLook', () => {
  it('has a word for every phase', () => {
    expect(rolloutPhases.map(phase => phaseLook(phase).word)).toEqual([
      ...rolloutPhases,
    ]);
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
        word: 'Paused',
      });
    },
  );
});
