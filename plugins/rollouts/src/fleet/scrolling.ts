/** How far the beginning of the element is above the top of the window. */
export function offsetOf(element: HTMLElement): number {
  return -element.getBoundingClientRect().top;
}

function scrollerOf(element: HTMLElement): Element {
  for (
    let parent = element.parentElement;
    parent;
    parent = parent.parentElement
  ) {
    const { overflowY } = getComputedStyle(parent);
    if (
      (overflowY === 'auto' || overflowY === 'scroll') &&
      parent.scrollHeight > parent.clientHeight
    ) {
      return parent;
    }
  }
  return document.documentElement;
}

/** Scrolls so that the beginning of the element is so far above the top of the window. */
export function scrollByOffset(element: HTMLElement, offset: number): void {
  const scroller = scrollerOf(element);
  scroller.scrollTop += offset - offsetOf(element);
}
