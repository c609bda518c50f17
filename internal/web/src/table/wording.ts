// What a link is in words: the same in the table, the matrix, the timeline, the map and the files that one takes away.

import type { PictureLink } from '../explore/picture'
import { dates } from '../languages/intl'
import { language, word } from '../languages/text.svelte'

/** What the first end of a link is to the second. Only where a source says so did two "meet". */
export function relationOf(link: Pick<PictureLink, 'kind' | 'certainty'>): string {
  if (link.kind !== 'ENCOUNTER' && link.kind !== 'MET') return word('tie', link.kind)
  return word('tie', link.certainty === 'STATED' ? 'MET' : 'ENCOUNTER')
}

/** The days from one to another, in short; empty where neither is known. */
export function daysOf(first: string | null, last: string | null): string {
  const from = first ?? last
  const to = last ?? first
  if (from === null || to === null) return ''
  return dates(language(), { day: 'numeric', month: 'short', year: 'numeric' }).formatRange(instant(from), instant(to))
}

function instant(day: string): Date {
  return new Date(day + 'T00:00:00Z')
}
