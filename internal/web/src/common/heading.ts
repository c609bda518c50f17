// Another page: its heading takes the focus, as a loaded page would begin at its top.

let waiting: MutationObserver | null = null

/** Gives the focus to the heading of the page, as soon as there is one; unless somebody has gone elsewhere meanwhile. */
export function focusHeading(main: HTMLElement): void {
  waiting?.disconnect()
  const before = document.activeElement
  const focus = (): boolean => {
    const heading = main.querySelector<HTMLElement>('h1')
    heading?.focus({ preventScroll: true })
    return heading !== null
  }
  window.scrollTo(0, 0)
  if (focus()) return
  waiting = new MutationObserver((_, observer) => {
    const elsewhere = document.activeElement !== before && document.activeElement !== document.body
    if (elsewhere || focus()) observer.disconnect()
  })
  waiting.observe(main, { childList: true, subtree: true })
}
