// From the first to the last of some days, in words.

import { edtf } from '../languages/edtf'
import { t } from '../languages/text.svelte'

/** The days of events; where none is dated, that. */
export function spanOf(first: string | null, last: string | null): string {
  if (first === null || last === null) return t('node.undated')
  return edtf(first === last ? first : `${first}/${last}`)
}

/** The years alone: 2022, 2019–2022; null where no event is dated. */
export function yearsOf(first: string | null, last: string | null): string | null {
  const [from, to] = [first?.slice(0, 4), last?.slice(0, 4)]
  if (!from || !to) return null
  return from === to ? from : `${from}–${to}`
}
