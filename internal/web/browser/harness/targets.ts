// Finds what is too small to be hit (WCAG 2.5.8).

import type { Page } from 'playwright-core'

/**
 * Targets of less than 24 px, but for those inside a sentence or a drawing, boxes with a label that is large enough, and those around whose
 * middle a circle of 24 px touches no other target.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24
    const box = (element: HTMLElement) => {
      const label = (element as HTMLInputElement).labels?.[0]
      const boxed = /^(checkbox|radio)$/.test((element as HTMLInputElement).type ?? '') && label
      return (boxed ? label : element).getBoundingClientRect()
    }
    const isInText = (element: HTMLElement) =>
      getComputedStyle(element).display === 'inline' && (element.parentElement?.textContent ?? '').trim() !== (element.textContent ?? '').trim()
    const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [role=button], [role=tab], [role=option]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden, .skip, svg'))
      .map((element) => ({ element, box: box(element) }))
      .filter(({ box: { width, height } }) => width > 1 && height > 1)
    const isSmall = ({ box: { width, height } }: { box: DOMRect }) => width < least - 0.5 || height < least - 0.5
    const isAlone = (one: { element: HTMLElement; box: DOMRect }) => {
      const x = one.box.left + one.box.width / 2, y = one.box.top + one.box.height / 2
      return targets.every((other) => {
        if (other.element === one.element || other.element.contains(one.element) || one.element.contains(other.element)) return true
        const { left, right, top, bottom } = other.box
        const apart = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
        const middles = Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y)
        return apart >= least / 2 && (!isSmall(other) || middles >= least)
      })
    }
    return targets
      .filter((target) => isSmall(target) && !isInText(target.element) && !isAlone(target))
      .map(({ element, box: { width, height } }) => `${Math.round(width)}×${Math.round(height)} ${element.outerHTML.slice(0, 120)}`)
  })
}
