// The words of the page, in the language of its address.

import type { Language } from '../state/state'
import { elided } from './elision'
import { collator, dates, displayNames, lists, moments, numbers, plurals } from './intl'
import type fr from './fr'

/** The names of the texts. French, the language of those who keep the network, has them all; a test asks the same of each other language. */
export type Key = keyof typeof fr

/** Names of texts that come in forms by number: `x` stands for x.one, x.other, and further ones where a language has them. */
export type PluralKey = Key extends infer K ? (K extends `${infer Stem}.other` ? Stem : never) : never

export type Values = Readonly<Record<string, string | number>>

export type Catalogue = Readonly<Record<string, string>>

/** A language is ready when it stands here, in `languages` of state.ts, and in the contract of its catalogue: see README of this folder. */
const catalogues: Record<Language, () => Promise<{ default: Catalogue }>> = {
  fr: () => import('./lang-fr'),
  en: () => import('./lang-en'),
}

class Speech {
  language: Language = $state('fr')
  catalogue: Catalogue = $state.raw({})
}

const speech = new Speech()

/** Loads a language and speaks it. */
export async function speak(language: Language): Promise<void> {
  const { default: catalogue } = await catalogues[language]()
  speech.catalogue = catalogue
  speech.language = language
  document.documentElement.lang = language
}

export function language(): Language {
  return speech.language
}

/** The text of a name, with what stands in {braces} filled in; numbers are written as the language does. */
export function t(key: Key, values: Values = {}): string {
  return filled(speech.catalogue[key] ?? key, values)
}

/** Whether the language has a text for a name that comes from data, as that of an enum's value. */
export function has(key: string): key is Key {
  return key in speech.catalogue
}

/** The form of a text for n things: {n} in it is the number. */
export function plural(key: PluralKey, n: number, values: Values = {}): string {
  const form = plurals(speech.language).select(n)
  const text = speech.catalogue[`${key}.${form}`] ?? speech.catalogue[`${key}.other`] ?? key
  return filled(text, { n, ...values })
}

function filled(template: string, values: Values): string {
  const text = speech.language === 'fr' ? elided(template, values) : template
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    return value === undefined ? whole : typeof value === 'number' ? number(value) : value
  })
}

/** A number, as the language writes it. */
export function number(value: number, digits = 0): string {
  return numbers(speech.language, { maximumFractionDigits: digits }).format(value)
}

/** Several things in a sentence: a, b et c. */
export function list(parts: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return lists(speech.language, { type }).format(parts)
}

/** The order of names in the language. */
export function compare(a: string, b: string): number {
  return collator(speech.language).compare(a, b)
}

/** The name of a country. */
export function country(code: string): string {
  try {
    return displayNames(speech.language, 'region').of(code.toUpperCase()) ?? code
  } catch {
    return code // no code of a country
  }
}

/** The name of a language. */
export function languageName(tag: string): string {
  try {
    return displayNames(speech.language, 'language').of(tag) ?? tag
  } catch {
    return tag
  }
}

/** A day such as 2022-06-10. */
export function day(date: string): string {
  return dates(speech.language, { dateStyle: 'long' }).format(new Date(date + 'T00:00:00Z'))
}

/** A moment such as 2026-11-23T15:44:47Z. */
export function moment(at: string): string {
  return moments(speech.language).format(new Date(at))
}

/** The word of a value of the contract: `words.<enum>.<value>`; the value itself where the catalogue has none. */
export function word(of: string, value: string): string {
  const key = `words.${of}.${value}`
  return has(key) ? t(key) : value
}
