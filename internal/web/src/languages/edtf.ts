// Dates as sources print them (EDTF), in words. What is not known stays unsaid.

import { dates } from './intl'
import { day, language, t } from './text.svelte'

/** A date such as 2022-06-06/2022-06-10, 2023-02, 2026, or a month whose year is not known, in words; another form stands as it is. */
export function edtf(date: string | null | undefined): string {
  if (!date) return t('words.date.unknown')
  const [from = '', to] = date.split('/')
  if (to !== undefined) return interval(from, to)
  const qualified = /^(.*?)([?~%])$/.exec(from)
  if (qualified) return t('words.date.about', { date: single(qualified[1] ?? '') })
  return single(from)
}

function interval(from: string, to: string): string {
  if (to === '..' || to === '') return t('words.date.since', { date: single(from) })
  if (from === '..' || from === '') return t('words.date.until', { date: single(to) })
  const days = [from, to].map((text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(text + 'T00:00:00Z') : null))
  if (days[0] && days[1]) {
    return dates(language(), { dateStyle: 'long' }).formatRange(days[0], days[1])
  }
  return t('words.date.range', { from: single(from), to: single(to) })
}

function single(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return day(date)
  if (/^\d{4}-\d{2}$/.test(date)) return month(date, { month: 'long', year: 'numeric' })
  const unknownYear = /^X{4}-(\d{2})$/.exec(date)
  if (unknownYear) return t('words.date.noyear', { month: month(`2000-${unknownYear[1]}`, { month: 'long' }) })
  return date
}

function month(date: string, how: Intl.DateTimeFormatOptions): string {
  return dates(language(), how).format(new Date(date + '-01T00:00:00Z'))
}
