// The texts of the page, by their keys, for looking up what a button says in the language of a visit.

import en from '../../src/languages/en'
import fr from '../../src/languages/fr'
import type { Language } from './options'

export type Key = keyof typeof fr
type Values = Record<string, string | number>
/** A pattern in place of a value is a group of what is found. */
type Patterns = Record<string, string | number | RegExp>

export interface Words {
  /** A text with its {values} filled. */
  (key: Key, values?: Values): string
  /** The text as a pattern in which each {value} that is not given stands for anything, and a plural for any form. */
  like(key: string, values?: Patterns): RegExp
  /** The same, anywhere in a longer text. */
  within(key: string, values?: Patterns): RegExp
}

export function words(language: Language): Words {
  const all: Record<string, string> = language === 'fr' ? fr : en
  const text = (key: string) => {
    const found = all[key]
    if (found === undefined) throw new Error(`the ${language} catalogue has no ${key}`)
    return found
  }
  const filled = (key: Key, values: Values = {}) => text(key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
  return Object.assign(filled, {
    like: (key: string, values: Patterns = {}) => new RegExp(`^(?:${pattern(forms(all, key), values)})$`),
    within: (key: string, values: Patterns = {}) => new RegExp(pattern(forms(all, key), values)),
  })
}

/** The forms of a key: itself, or its plurals. */
function forms(all: Record<string, string>, key: string): string[] {
  const found = Object.entries(all).filter(([name]) => name === key || /^(zero|one|two|few|many|other)$/.test(name.slice(key.length + 1)) && name.startsWith(key + '.'))
  if (found.length === 0) throw new Error(`no catalogue has ${key}`)
  return found.map(([, text]) => text)
}

// Spaces of any kind and number are one: playwright and the page do not write them alike.
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')

function pattern(texts: string[], values: Patterns): string {
  const value = (name: string) => {
    const given = values[name]
    return given === undefined ? '.+' : given instanceof RegExp ? `(${given.source})` : escaped(String(given))
  }
  return texts.map((text) => text.split(/\{(\w+)\}/).map((part, i) => (i % 2 === 0 ? escaped(part) : value(part))).join('')).join('|')
}

/** A number as either language writes it. */
export const written = /\d[\d\s.,]*/

export const read = (text: string | undefined): number => Number((text ?? 'none').replace(/[\s.,]/g, ''))
