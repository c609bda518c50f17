import { expect, test } from 'vitest'
import { formOf } from './inCountry'

test.each([
  ['DK', 'masculine'], ['ES', 'feminine'], ['BE', 'feminine'], ['FR', 'feminine'], ['NL', 'many'], ['GB', 'kingdom'], ['MT', 'island'],
  ['MX', 'masculine'], ['IL', 'feminine'], ['LU', 'masculine'], ['IT', 'feminine'], ['PT', 'masculine'], ['EE', 'feminine'],
])('%s is %s', (code, form) => {
  expect(formOf(code)).toBe(form)
})
