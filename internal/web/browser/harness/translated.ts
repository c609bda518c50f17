// Finds what is written in the code of a page that speaks a language that nobody speaks.

import type { Page } from 'playwright-core'
import { unmarked } from './pseudo'
import { texts } from './texts'

// What is the same in every language: names, ids, codes of regions, addresses, the form of a token, and parts of an address that were not understood.
const names = /\b(partnergraph|GraphQL|FR|EN|PNG|SVG|CSV|GEXF|pg_|[\w.-]+@[\w.-]+\.example|[a-z]+:[\w.-]+|[A-Z]{2}-[A-Z0-9]{1,3}|view=cube|lang=xx)\b/g

/** What is told as it stands: ids of credentials and contact points. */
const isId = (where: string): boolean => where.startsWith('<code')

/** What of a text is written in the code. */
const coded = (text: string): string => unmarked(unmarked(text).replace(names, ''))

/** The texts of the page that bear no mark, each with where it stands. */
export async function untranslated(page: Page): Promise<string[]> {
  const shown = await texts(page)
  const wrong = shown.filter(({ text, where, whole }) => !isId(where) && coded(text) !== '' && (whole === '' || coded(whole) !== ''))
  return wrong.map(({ text, where }) => `not translated: ${text} in ${where}`)
}
