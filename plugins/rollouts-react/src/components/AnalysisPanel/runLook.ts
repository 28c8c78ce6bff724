import { AnalysisPhase } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Tone } from '../../domain';
import { Verdict } from '../../domain/verdict';
import { GlyphName } from '../Glyph/GlyphName';

/** How an analysis run is shown: like the phase of a rollout, since it ends one. */
export function runLook(phase: AnalysisPhase): {
  glyph: GlyphName;
  tone: Tone;
} {
  switch (phase) {
    case 'Successful':
      return { glyph: 'check', tone: 'success' };
    case 'Failed':
      return { glyph: 'cross', tone: 'error' };
    case 'Error':
      return { glyph: 'warning', tone: 'error' };
    case 'Inconclusive':
      return { glyph: 'inconclusive', tone: 'warning' };
    case 'Running':
      return { glyph: 'arc', tone: 'info' };
    case 'Pending':
      return { glyph: 'ring', tone: 'neutral' };
    default:
      return { glyph: 'question', tone: 'neutral' };
  }
}

/** How a verdict is shown: by shape first, by colour second. */
export function verdictLook(verdict: Verdict): {
  glyph: GlyphName;
  tone: Tone;
} {
  switch (verdict) {
    case 'successful':
      return { glyph: 'check', tone: 'success' };
    case 'failed':
      return { glyph: 'diamond', tone: 'error' };
    case 'error':
      return { glyph: 'warningOutline', tone: 'error' };
    case 'inconclusive':
      return { glyph: 'ring', tone: 'warning' };
    case 'noData':
      return { glyph: 'noData', tone: 'neutral' };
    case 'pending':
      return { glyph: 'arc', tone: 'info' };
    default:
      return { glyph: 'question', tone: 'neutral' };
  }
}
