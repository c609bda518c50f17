import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, readAddress } from './address'
import { about, exploring, finding, shadowing, start, type State } from './state'
import { anyState } from './arbitrary'

const common = { lang: 'fr', theme: null } as const

function reread(state: State) {
  const [path = '', query = ''] = addressOf(state).split('?')
  return readAddress(path, query)
}

describe('an address', () => {
  test('gives the same state again, whatever the state', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { state: again, problems } = reread(state)
        expect(problems).toEqual([])
        expect(addressOf(again)).toBe(addressOf(state))
        expect(reread(again).state).toEqual(again)
      }),
      { numRuns: 5000 },
    )
  })

  test('holds nothing that must be escaped', () => {
    fc.assert(fc.property(anyState, (state) => void expect(addressOf(state)).toMatch(/^\/[A-Za-z0-9._:/~,?&=-]*$/)), { numRuns: 1000 })
  })

  test.each([
    [start, '/'],
    [about('organisation:disie'), '/node/organisation:disie'],
    [exploring({}), '/explore'],
    [exploring({ seeds: ['organisation:b', 'organisation:a'], view: 'table', radius: 2 }), '/explore?seeds=organisation:a,organisation:b&radius=2&view=table'],
    [exploring({ selected: ['place:b', 'event:a'], pins: [{ id: 'event:a', x: 1.234, y: -0 }] }), '/explore?pin=event:a~1.23~0&sel=event:a~place:b'],
    [finding({ from: ['organisation:a'], to: 'person:b', hubs: true }), '/paths?from=organisation:a&to=person:b&hubs=1'],
    [shadowing({ organisation: 'organisation:a', countries: ['DK'] }), '/shadowing?for=organisation:a&countries=DK'],
  ])('%o is %s', (place, address) => {
    expect(addressOf({ ...place, ...common } as State)).toBe(address)
  })

  test('ends with language and theme', () => {
    expect(addressOf({ ...start, lang: 'en', theme: 'dark' })).toBe('/?lang=en&theme=dark')
  })
})

describe('a broken address', () => {
  test.each([
    ['/explore', 'view=hologram', 'view'],
    ['/explore', 'radius=9', 'radius'],
    ['/explore', 'radius=-1', 'radius'],
    ['/explore', 'radius=1e1', 'radius'],
    ['/explore', 'seeds=organisation:a,<script>', 'seeds'],
    ['/explore', 'seeds=', 'seeds'],
    ['/explore', 'radius=2&radius=3', 'radius'],
    ['/explore', 'sel=event:a~event:a', 'sel'],
    ['/explore', 'pin=event:a~1~NaN', 'pin'],
    ['/explore', 'asof=2022-02-30', 'asof'],
    ['/explore', 'nothing=1', 'nothing'],
    ['/', 'lang=xx', 'lang'],
    ['/', 'theme=sepia', 'theme'],
    ['/paths', 'steps=7', 'steps'],
    ['/shadowing', 'direction=host', 'direction'],
  ])('%s?%s: the rest is shown, and %s is said to be left out', (path, query, name) => {
    const { state, problems } = readAddress(path, query)
    expect(problems.map((problem) => problem.name)).toEqual([name])
    expect(reread(state).problems).toEqual([])
  })

  test.each(['/nothing', '/explore/x', '/explore/', '/node', '/node/', '/node/%E0%A4%A', '/node/<b>', '/node/a:b/c', '//', '/EXPLORE'])('%s leads nowhere', (path) => {
    expect(readAddress(path, '').state.page).toBe('nowhere')
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (path, query) => void readAddress('/' + path, query)), { numRuns: 2000 })
  })
})
