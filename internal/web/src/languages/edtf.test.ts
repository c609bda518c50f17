import { beforeEach, describe, expect, test, vi } from 'vitest'
import { edtf } from './edtf'
import { dates, moments } from './intl'
import { day, speak } from './text.svelte'

beforeEach(async () => {
  vi.stubGlobal('document', { documentElement: {} })
  await speak('en')
})

test.each([
  ['2022-06-06/2022-06-10', '6–10 June 2022'],
  ['2022-06-10', '10 June 2022'],
  ['2023-02', 'February 2023'],
  ['2026', '2026'],
  [`${'X'.repeat(4)}-01`, 'January, year not stated'],
  ['2020/2023', '2020 to 2023'],
  ['2022-06/..', 'since June 2022'],
  ['../2022', 'until 2022'],
  ['2022~', 'about 2022'],
  [null, 'date unknown'],
  ['[2021,2022]', '[2021,2022]'],
])('%s is read as %s', (date, words) => {
  expect(edtf(date).replace(/\s*–\s*/, '–')).toBe(words) // spaces differ with the version of ICU
})

describe('the first of a month in French', () => {
  beforeEach(() => speak('fr'))

  test.each([
    ['2024-01-01', '1er janvier 2024'],
    ['2024-01-11', '11 janvier 2024'],
    ['2024-01-01/..', 'depuis 1er janvier 2024'],
    ['2024-01-01/2024-01-05', '1er–5 janvier 2024'],
    ['2024-04-30/2024-05-01', '30 avril – 1er mai 2024'],
    ['2024-01', 'janvier 2024'],
  ])('%s is read as %s', (date, words) => {
    const spaced = (text: string) => text.replace(/\s*–\s*/, '–').replace(/\s/g, ' ')
    expect(spaced(edtf(date))).toBe(spaced(words))
  })

  test('is written so wherever there is a day', async () => {
    expect(day('2024-01-01')).toBe('1er janvier 2024')
    expect(moments('fr').format(new Date('2024-02-01T12:00:00Z'))).toMatch(/^1er /)
    expect(dates('fr', { month: 'short', year: 'numeric' }).format(new Date('2024-01-01'))).not.toContain('1er')
    await speak('en')
    expect(day('2024-01-01')).toBe('1 January 2024')
  })
})
