export { RolloutGlyph } from './RolloutGlyph';
export { SidebarLogo } from './SidebarLogo';
