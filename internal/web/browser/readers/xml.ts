// Reads XML with the parser of the browser, in a window that has nothing to do with the service.

import { browser } from '../harness/browsers'

/** An element as it was read. */
export interface Element {
  name: string
  attributes: Record<string, string>
  text: string
  children: Element[]
}

/** Reads a document, or throws what the parser says is wrong with it. */
export async function readXml(text: string): Promise<Element> {
  const page = await (await browser(true)).newPage()
  try {
    return await page.evaluate((source) => {
      const read = (element: globalThis.Element): Element => ({
        name: element.localName,
        attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
        text: element.textContent ?? '',
        children: [...element.children].map(read),
      })
      const document = new DOMParser().parseFromString(source, 'application/xml')
      const wrong = document.querySelector('parsererror')
      if (wrong) throw new Error(wrong.textContent ?? 'no XML')
      return read(document.documentElement)
    }, text)
  } finally {
    await page.close()
  }
}

/** All elements of a name below one, in the order of the document. */
export function all(root: Element, name: string): Element[] {
  return root.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
}
