// The languages that can be chosen: those of the partners that the product is made for first, then others of Europe, then whatever the address names.

import { compare, languageName } from '../languages/text.svelte'

const first = ['fr', 'en', 'da', 'es', 'ca', 'nl', 'de', 'it']
const further = [
  'bg', 'cs', 'el', 'et', 'eu', 'fi', 'ga', 'gl', 'hr', 'hu', 'lt', 'lv', 'mt', 'no', 'oc', 'pl', 'pt', 'ro', 'sk', 'sl', 'sv', 'uk',
]

export interface Tongue {
  readonly tag: string
  readonly name: string
  readonly chosen: boolean
}

/** The languages to choose from, those of the address among them; with `all`, every one by name. */
export function tonguesOf(value: readonly string[], all: boolean): Tongue[] {
  const more = [...further, ...value].filter((tag, i, tags) => !first.includes(tag) && tags.indexOf(tag) === i)
  const named = (tag: string) => ({ tag, name: languageName(tag), chosen: value.includes(tag) })
  const others = more.map(named).sort((a, b) => compare(a.name, b.name))
  return [...first.map(named), ...(all ? others : others.filter(({ chosen }) => chosen))]
}
