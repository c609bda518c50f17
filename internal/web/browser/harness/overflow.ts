// Finds what does not fit into its box.

import type { Page } from 'playwright-core'

/**
 * Elements whose content is wider than they are, where nothing lets one scroll to the rest; and the page itself, where it scrolls sideways.
 * A name that ends in … is no such element where the whole of it is its title or what is spoken of it.
 */
export function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 1 // widths are rounded
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX)
    const told = (element: Element) => {
      const words = (element.textContent ?? '').trim()
      const around = element.closest('[title], [aria-label]')
      return getComputedStyle(element).textOverflow === 'ellipsis' && [around?.getAttribute('title'), around?.getAttribute('aria-label')].some((text) => text?.includes(words))
    }
    // A picture is seen through a frame: its own keys and buttons move it there.
    const isFrame = (element: Element) => element.querySelector(':scope > svg[role=application], :scope > canvas') !== null
    const isHidden = (element: Element) =>
      !element.checkVisibility({ visibilityProperty: true }) || element.closest('.visually-hidden, svg, option') !== null || element.clientWidth <= 1
    const name = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.scrollWidth} > ${element.clientWidth}: ${(element.textContent ?? '').trim().slice(0, 80)}`
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => !isHidden(element) && element.scrollWidth > element.clientWidth + slack && !scrolls(element) && !isFrame(element) && !told(element),
    )
    const root = document.documentElement
    const innermost = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)))
    if (root.scrollWidth <= root.clientWidth + slack) return innermost.map(name)
    const out = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > root.clientWidth + slack && element.children.length === 0)
    return [...innermost.map(name), `the page scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}, for ${out.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)).join(' and ')}`]
  })
}
