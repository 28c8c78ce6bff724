export { RolloutGlyph } from './RolloutGlyph';
