/** Where Backstage's sidebar keeps whether it is pinned open. */
const PIN_STATE = 'sidebarPinState';

/**
 * Backstage pins the sidebar open for somebody who comes for the first time. The portal has two
 * pages and a wide tab, so it begins with the sidebar closed; who pins it keeps it.
 */
export function collapseSidebar(storage: Storage): void {
  if (storage.getItem(PIN_STATE) === null) {
    storage.setItem(PIN_STATE, 'false');
  }
}
