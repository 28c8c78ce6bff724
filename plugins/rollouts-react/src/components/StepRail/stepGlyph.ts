import { RolloutStepState } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Tone } from '../../domain';
import { RailColumn } from '../../domain/railColumns';
import { GlyphName } from '../Glyph/GlyphName';

/** The glyph of a column: what kind of step it is. */
export function stepGlyph(column: RailColumn): GlyphName {
  if (column.kind === 'stable') {
    return 'flag';
  }
  const { step } = column;
  switch (step.kind) {
    case 'pause':
      return step.durationSeconds === undefined ? 'person' : 'clock';
    case 'prePromotionAnalysis':
    case 'postPromotionAnalysis':
      return 'analysis';
    case 'headerRoute':
      return 'header';
    case 'mirrorRoute':
      return 'mirror';
    case 'previewUp':
      return 'scale';
    case 'unknown':
      return 'unknownKind';
    default:
      return step.kind;
  }
}

const verdictKinds: ReadonlySet<string> = new Set([
  'analysis',
  'prePromotionAnalysis',
  'postPromotionAnalysis',
]);

/** The badge at a node: how the step ended. Green is a verdict; other ends are grey. */
export function stepBadge(
  column: RailColumn,
): { glyph: GlyphName; tone: Tone } | undefined {
  const state: RolloutStepState = column.state;
  switch (state) {
    case 'done': {
      const isVerdict =
        column.kind === 'step' && verdictKinds.has(column.step.kind);
      return { glyph: 'check', tone: isVerdict ? 'success' : 'neutral' };
    }
    case 'failed':
      return { glyph: 'cross', tone: 'error' };
    case 'inconclusive':
      return { glyph: 'inconclusive', tone: 'warning' };
    case 'cutShort':
      return { glyph: 'cutShort', tone: 'neutral' };
    case 'skipped':
      return { glyph: 'skipped', tone: 'neutral' };
    default:
      return undefined;
  }
}
