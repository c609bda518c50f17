import { beforeAll, expect, test, vi } from 'vitest'
import { edtf } from './edtf'
import { speak } from './text.svelte'

beforeAll(async () => {
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
