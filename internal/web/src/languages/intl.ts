// What the browser knows of a language. Its helpers are slow to make, so each is made once.

import type { Language } from '../state/state'

/** English as the house writes it is British. */
const tags: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' }

const made = new Map<string, unknown>()

function once<T>(what: string, language: Language, options: object, make: (tag: string) => T): T {
  const key = JSON.stringify([what, language, options])
  const known = made.get(key) as T | undefined
  if (known !== undefined) return known
  const one = make(tags[language])
  made.set(key, one)
  return one
}

export const numbers = (language: Language, options: Intl.NumberFormatOptions) =>
  once('number', language, options, (tag) => new Intl.NumberFormat(tag, options))

export const plurals = (language: Language) => once('plural', language, {}, (tag) => new Intl.PluralRules(tag))

export const lists = (language: Language, options: Intl.ListFormatOptions) =>
  once('list', language, options, (tag) => new Intl.ListFormat(tag, options))

export const collator = (language: Language) =>
  once('collator', language, {}, (tag) => new Intl.Collator(tag, { sensitivity: 'base', numeric: true }))

export const displayNames = (language: Language, type: 'region' | 'language') =>
  once('names', language, { type }, (tag) => new Intl.DisplayNames(tag, { type }))

/** Days are days in UTC. */
export const dates = (language: Language, options: Intl.DateTimeFormatOptions) =>
  once('date', language, options, (tag) => written(language, new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })))

/** Moments are told in the time of whoever reads. */
export const moments = (language: Language) =>
  once('moment', language, {}, (tag) =>
    written(language, new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short' })))

type Dates = Pick<Intl.DateTimeFormat, 'format' | 'formatRange'>

/** Dates as they are written: French says « 1er janvier », which browsers do not know. */
function written(language: Language, format: Intl.DateTimeFormat): Dates {
  if (language !== 'fr') return format
  const joined = (parts: readonly { type: string; value: string }[]) => parts.map(({ type, value }) => (type === 'day' && value === '1' ? '1er' : value)).join('')
  return { format: (date) => joined(format.formatToParts(date)), formatRange: (from, to) => joined(format.formatRangeToParts(from, to)) }
}
