// The countries that can be chosen: those of the network, and those that the address names.

import { compare, country } from '../languages/text.svelte'

export interface CountryChoice {
  readonly code: string
  readonly name: string
  /** How many organisations; null where that is not known yet. */
  readonly count: number | null
  readonly chosen: boolean
}

/** How many are shown at first. */
export const countriesAtFirst = 8

/** The choices in their order: by count, then name; those of the address that no organisation has come last. One may be left out: it is not offered, but can be taken back where the address names it. */
export function countryChoices(groups: readonly { key: string; count: number }[] | null, value: readonly string[], except: string | null = null): CountryChoice[] {
  const counts = new Map((groups ?? []).map(({ key, count }) => [key, count]))
  const codes = [...new Set([...[...counts.keys()].filter((code) => code !== except), ...value])]
  const choices = codes.map((code) => ({
    code, name: country(code), count: counts.get(code) ?? (groups ? 0 : null), chosen: value.includes(code),
  }))
  return choices.sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || compare(a.name, b.name) || (a.code < b.code ? -1 : 1))
}

/** The first of the choices, and whatever is chosen. */
export function firstChoices(choices: readonly CountryChoice[], most = countriesAtFirst): CountryChoice[] {
  return choices.length <= most + 1 ? [...choices] : choices.filter(({ chosen }, i) => chosen || i < most)
}
