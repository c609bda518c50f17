// "In" a country: languages differ by its gender and number ("au Danemark", "en Espagne", "in the Netherlands").

import { country, t } from '../languages/text.svelte'

const many = new Set(['AE', 'BS', 'KM', 'MH', 'MV', 'NL', 'PH', 'SB', 'SC', 'US'])
const kingdoms = new Set(['GB'])
const islands = new Set(['BH', 'CU', 'CY', 'DJ', 'HT', 'MC', 'MG', 'MT', 'MU', 'SG', 'SM', 'TT', 'TW'])
const masculineInE = new Set(['BZ', 'KH', 'MX', 'MZ', 'SR', 'ZW'])

type Form = 'many' | 'kingdom' | 'island' | 'feminine' | 'masculine'

/** The grammatical form of a country, by its French name: of a feminine one, or one that begins with a vowel, "en". */
export function formOf(code: string): Form {
  if (many.has(code)) return 'many'
  if (kingdoms.has(code)) return 'kingdom'
  if (islands.has(code)) return 'island'
  const french = new Intl.DisplayNames('fr', { type: 'region' }).of(code) ?? code
  const plain = french.normalize('NFD')
  return /^[aeiou]/i.test(plain) || (plain.endsWith('e') && !masculineInE.has(code)) ? 'feminine' : 'masculine'
}

/** "In" the country with the code. */
export function inCountry(code: string): string {
  return t(`start.in.${formOf(code)}`, { country: country(code) })
}
