import {
  RolloutPhase,
  WaitingFor,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * Which of the palette's colours something has. Colour says who must act: `info` moves by
 * itself, `warning` waits for a person, `error` failed, `success` is a verdict, `neutral` is
 * a fact, `primary` is the new version.
 *
 * @public
 */
export type Tone =
  | 'success'
  | 'warning'
  | 'error'
  | 'info'
  | 'neutral'
  | 'primary';

/**
 * The glyphs of phases.
 *
 * @public
 */
export type PhaseGlyph =
  | 'check'
  | 'arc'
  | 'pause'
  | 'cross'
  | 'warning'
  | 'question'
  | 'inconclusive';

/**
 * How a phase is shown: glyph and colour, beside which its word always stands.
 *
 * @public
 */
export interface PhaseLook {
  glyph: PhaseGlyph;
  tone: Tone;
}

function pauseLook(waitingFor?: WaitingFor): PhaseLook {
  switch (waitingFor?.kind) {
    case 'decision':
      return { glyph: 'inconclusive', tone: 'warning' };
    case 'promotion':
    case 'resume':
      return { glyph: 'pause', tone: 'warning' };
    case 'controller':
    case undefined:
      return { glyph: 'pause', tone: 'neutral' };
    default:
      return { glyph: 'pause', tone: 'info' };
  }
}

/**
 * How to show a phase. A pause is blue when it ends by itself and amber when a person must act,
 * therefore it takes what the rollout waits for.
 *
 * @public
 */
export function phaseLook(
  phase: RolloutPhase,
  waitingFor?: WaitingFor,
): PhaseLook {
  switch (phase) {
    case 'Healthy':
      return { glyph: 'check', tone: 'success' };
    case 'Progressing':
      return { glyph: 'arc', tone: 'info' };
    case 'Paused':
      return pauseLook(waitingFor);
    case 'Aborted':
      return { glyph: 'cross', tone: 'error' };
    case 'Degraded':
      return { glyph: 'warning', tone: 'error' };
    default:
      return { glyph: 'question', tone: 'neutral' };
  }
}
