// A language that nobody speaks: each text of the catalogue is marked and a good third longer, and so is each text of the data. What is
// shown without a mark is written in the code.

import type { BrowserContext, Route } from 'playwright-core'

const accents: Record<string, string> = { a: 'á', c: 'ç', e: 'é', i: 'í', n: 'ñ', o: 'ó', u: 'ú', y: 'ý', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú' }

/** A text as the language has it: ⟦…⟧ around it, and 40 % longer. What stands in braces stays. */
export function pseudo(text: string): string {
  const wide = text.replace(/\{\w+\}|[a-zA-Z]/g, (part) => accents[part] ?? part)
  const more = 'íñ méí '.repeat(Math.ceil((text.length * 0.4) / 7)).slice(0, Math.ceil(text.length * 0.4)).trimEnd()
  return `⟦${wide} ${more}⟧`
}

// The fields whose texts are somebody's words. Ids, codes and dates are not.
const told = new Set(['name', 'value', 'quote', 'sentence', 'description', 'title', 'reading', 'reference', 'circle', 'publisher', 'message', 'label'])

/** The texts of an answer with ‹…› around each. */
export function marked(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return told.has(key) ? `‹${value}›` : value
  if (Array.isArray(value)) return value.map((each) => marked(each, key))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, marked(each, name)]))
}

/** Gives all pages of a context this language, whatever the address asks for. */
export async function inPseudo(context: BrowserContext): Promise<void> {
  await context.route(/\/lang-\w+\.js/, catalogue)
  await context.route('**/graphql', answer)
  await context.addInitScript(markIntl)
}

async function catalogue(route: Route): Promise<void> {
  const text = await (await route.fetch()).text()
  const { default: texts } = (await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`)) as { default: Record<string, string> }
  const changed = Object.fromEntries(Object.entries(texts).map(([key, each]) => [key, pseudo(each)]))
  await route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: `export default ${JSON.stringify(changed)}` })
}

async function answer(route: Route): Promise<void> {
  const response = await route.fetch()
  await route.fulfill({ response, json: marked(await response.json()) })
}

/** Marks what Intl says as well. Runs in the page. */
function markIntl(): void {
  const mark = (text: string | undefined) => text && `⟦${text}⟧`
  const { of } = Intl.DisplayNames.prototype
  Intl.DisplayNames.prototype.of = function (code) { return mark(of.call(this, code)) }
  const list = Intl.ListFormat.prototype.format
  Intl.ListFormat.prototype.format = function (parts) { return mark(list.call(this, parts)) ?? '' }
  const date = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format')?.get
  Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
    get(this: Intl.DateTimeFormat) { return (day?: Date) => mark((date?.call(this) as (day?: Date) => string)(day)) },
  })
  const range = Intl.DateTimeFormat.prototype.formatRange
  Intl.DateTimeFormat.prototype.formatRange = function (from, to) { return mark(range.call(this, from, to)) ?? '' }
}

const pairs = [/‹[^‹›⟦⟧]*›/g, /⟦[^‹›⟦⟧]*⟧/g]

/** What of a text bears no mark: empty, or what is written in the code. A text that was cut off with … has lost the end of its mark. */
export function unmarked(text: string): string {
  let left = text
  for (let before = ''; before !== left; ) {
    before = left
    for (const pair of pairs) left = left.replace(pair, '')
  }
  left = left.replace(/[‹⟦][^‹›⟦⟧]*…/g, '')
  return /\p{L}/u.test(left) ? left.trim() : ''
}
