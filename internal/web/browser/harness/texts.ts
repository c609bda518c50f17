// All words that a page shows or speaks.

import type { Page } from 'playwright-core'

export interface Text {
  text: string
  /** The element that it stands in. */
  where: string
  /** The whole text of that element: a sentence may have parts in bold. */
  whole: string
}

/** The visible texts of a page, and the names that are spoken: labels, titles, descriptions of pictures, the title of the window. */
export function texts(page: Page): Promise<Text[]> {
  return page.evaluate(() => {
    const name = (element: Element | null) => (element ? `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">` : '')
    const found = [{ text: document.title, where: '<title>', whole: '' }]
    // The lines of a text in a drawing are one text.
    for (const text of document.querySelectorAll('svg text')) {
      if (text.checkVisibility({ visibilityProperty: true })) found.push({ text: [...text.childNodes].map((part) => part.textContent).join(' ').trim(), where: name(text), whole: '' })
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement
      const written = node.textContent?.trim()
      if (written && around?.checkVisibility({ visibilityProperty: true }) && !around.closest('noscript, script, svg text')) found.push({ text: written, where: name(around), whole: around.textContent ?? '' })
    }
    for (const attribute of ['aria-label', 'title', 'alt', 'aria-description', 'aria-valuetext', 'aria-roledescription']) {
      for (const element of document.querySelectorAll(`[${attribute}]`)) {
        const spoken = element.getAttribute(attribute)
        if (spoken) found.push({ text: spoken, where: `${attribute} of ${name(element)}`, whole: '' })
      }
    }
    return found
  })
}
