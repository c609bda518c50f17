import { expect, test } from 'vitest'
import { elided } from './elision'

test.each([
  ['à la même visite que {b}', 'Anne', 'à la même visite qu’{b}'],
  ['autour de {b}', 'Économie circulaire', 'autour d’{b}'],
  ['autour de {b}', 'Toulouse', 'autour de {b}'],
  ['autour de {b}', 'Haut-commissariat', 'autour de {b}'],
  ['Que {b}', 'Œuvre', 'Qu’{b}'],
  ['monde {b}', 'Anne', 'monde {b}'],
])('%s, with %s, is %s', (template, b, text) => {
  expect(elided(template, { b })).toBe(text)
})

test('a number is not elided', () => {
  expect(elided('plus de {n}', { n: 11 })).toBe('plus de {n}')
})
