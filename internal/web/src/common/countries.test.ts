import { describe, expect, it } from 'vitest'
import { countryChoices, firstChoices } from './countries'

const groups = [{ key: 'FR', count: 19 }, { key: 'DK', count: 8 }, { key: 'ES', count: 8 }]
const codes = (choices: readonly { code: string }[]) => choices.map(({ code }) => code)

describe('countryChoices', () => {
  it('orders by count, then by name, and puts last what no organisation has', () => {
    expect(codes(countryChoices(groups, ['PT', 'ES']))).toEqual(['FR', 'DK', 'ES', 'PT']) // Danemark, Espagne; the texts are French until another language is spoken
  })
  it('keeps codes of the address, with 0 only once the counts are known', () => {
    expect(countryChoices(null, ['PT'])).toMatchObject([{ code: 'PT', count: null, chosen: true }])
    expect(countryChoices(groups, ['PT']).at(-1)).toMatchObject({ code: 'PT', count: 0, chosen: true })
  })
  it('leaves out the one that there is no sense in choosing, unless the address names it', () => {
    expect(codes(countryChoices(groups, [], 'FR'))).toEqual(['DK', 'ES'])
    expect(countryChoices(groups, ['FR'], 'FR')[0]).toMatchObject({ code: 'FR', count: 19, chosen: true })
  })
  it('shows a code that is no country as it is', () => {
    expect(countryChoices(groups, ['ABC']).at(-1)?.name).toBe('ABC')
  })
})

describe('firstChoices', () => {
  const many = countryChoices(Array.from({ length: 12 }, (_, i) => ({ key: `A${String.fromCharCode(65 + i)}`, count: 100 - i })), ['AL'])
  it('shows the first, and whatever is chosen', () => {
    expect(codes(firstChoices(many, 3))).toEqual(['AA', 'AB', 'AC', 'AL'])
  })
  it('does not hide a single one', () => {
    expect(firstChoices(many, 11)).toHaveLength(12)
  })
})
