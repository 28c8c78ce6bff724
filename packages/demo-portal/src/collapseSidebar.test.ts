import { collapseSidebar } from './collapseSidebar';

describe('collapseSidebar', () => {
  beforeEach(() => localStorage.clear());

  it('closes the sidebar for somebody who comes for the first time', () => {
    collapseSidebar(localStorage);

    expect(localStorage.getItem('sidebarPinState')).toBe('false');
  });

  it('leaves it as somebody has set it', () => {
    localStorage.setItem('sidebarPinState', 'true');

    collapseSidebar(localStorage);

    expect(localStorage.getItem('sidebarPinState')).toBe('true');
  });
});
