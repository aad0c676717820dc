function behaviour(): ScrollBehavior {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
}

/** Brings an element to the middle of the window. */
export function scrollToMiddle(element: Element, { jump = false } = {}): void {
  element.scrollIntoView({ block: 'center', behavior: jump ? 'instant' : behaviour() })
}

/** Brings an element to the upper third of the box that scrolls around it, and leaves the window where it is. */
export function scrollWithin(box: HTMLElement, element: HTMLElement): void {
  const top = element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop
  box.scrollTo({ top: top - box.clientHeight / 3, behavior: behaviour() })
}
