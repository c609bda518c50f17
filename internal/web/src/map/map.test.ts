import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { certainties } from '../state/words'
import { encounter, organisation, person, sample } from '../table/sample'
import { sumsOf } from './countries'
import { bowOf, cutOf, dashesOf, labelsOf, radii, radiusOf, towards, widthOf } from './drawing'
import { height, outline, width } from './outline'

describe('sums by country', () => {
  const picture = sample(
    [organisation('a', 'FR'), organisation('b', 'FR'), organisation('c', 'DK'), organisation('d'), person('p')],
    [
      encounter('a', 'b', 1), encounter('a', 'c', 2, { certainty: 'UNCERTAIN' }), encounter('c', 'b', 0.5), encounter('a', 'd', 4),
    ],
  )
  const sums = sumsOf(picture)

  test('count nodes and links of each country', () => {
    expect(sums.countries.map(({ code, nodes, inside, outside }) => [code, nodes.length, inside, outside])).toEqual([['FR', 2, 1, 2], ['DK', 1, 0, 2]])
  })

  test('add up the links between two, as sure as the surest', () => {
    expect(sums.between).toEqual([{ key: 'DK~FR', a: 'DK', b: 'FR', links: 2, weight: 2.5, certainty: 'INFERRED' }])
  })

  test('give nobody a country whom no source gives one', () => {
    expect(sums.without.map(({ name }) => name)).toEqual(['d', 'p'])
    expect(sums.loose).toBe(1)
  })
})

describe('the outline', () => {
  const codes = outline.map(({ code }) => code).filter((code) => code !== '')

  test('has each country once, with its sign in the frame', () => {
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of ['FR', 'DK', 'ES', 'BE', 'IT', 'NL', 'MT', 'CY', 'XK', 'GB', 'UA', 'AD']) expect(codes).toContain(code)
    for (const { x, y, code } of outline) {
      if (code !== '') expect([code, x > 0 && x < width && y > 0 && y < height]).toEqual([code, true])
    }
  })

  test('has only codes of countries', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    for (const code of codes) expect([code, names.of(code)]).not.toEqual([code, undefined])
  })

  test('is drawn within the frame, and weighs at most 40 kB', () => {
    const source = readFileSync(new URL('./outline.ts', import.meta.url), 'utf8')
    expect(source.length).toBeLessThan(40_000)
    for (const { d } of outline) expect(d).toMatch(/^$|^(M\d+,\d+l(-?\d+[, ]?)+z)+$/)
  })

  test('is what the script makes of the atlas', async () => {
    const script = new URL('../../build/map-outline.mjs', import.meta.url).href
    const { outlineSource } = (await import(/* @vite-ignore */ script)) as { outlineSource: () => string }
    expect(outlineSource()).toBe(readFileSync(new URL('./outline.ts', import.meta.url), 'utf8'))
  })
})

describe('the drawing', () => {
  test('cuts the frame to the countries, as a square within it', () => {
    const cut = cutOf([{ x: 20, y: 900 }, { x: 60, y: 930 }], 1000, 980)
    expect(cut).toEqual({ x: 0, y: 550, width: 430, height: 430 })
    expect(cutOf([{ x: 0, y: 0 }, { x: 1000, y: 980 }], 1000, 980)).toEqual({ x: 0, y: 0, width: 1000, height: 980 })
    expect(cutOf([], 1000, 980)).toEqual({ x: 0, y: 0, width: 1000, height: 980 })
  })

  test('areas tell counts, and all can be hit', () => {
    expect(radiusOf(100, 100) / radiusOf(25, 100)).toBeCloseTo(2)
    expect(radiusOf(1, 10_000)).toBe(radii.least)
    expect(radii.least * 2).toBeGreaterThanOrEqual(24)
    expect(widthOf(4, 4)).toBeGreaterThan(widthOf(1, 4))
  })

  test('certainty shows at any width: whole, dashed, dotted', () => {
    expect(dashesOf('STATED', 5)).toBe('')
    for (const wide of [1.5, 7]) {
      const [, gap = '0'] = dashesOf('UNCERTAIN', wide).split(' ')
      expect(Number(gap)).toBeGreaterThan(wide) // round dots of a line this wide do not touch
      expect(dashesOf('INFERRED', wide)).toMatch(/^[\d.]+ [\d.]+$/)
      expect(new Set(certainties.map((certainty) => dashesOf(certainty, wide))).size).toBe(certainties.length)
    }
    expect(bowOf({ x: 0, y: 0 }, { x: 100, y: 0 })).toBe('M0 0Q50 14 100 0')
  })

  test('labels do not cover each other where there is room', () => {
    const signs = [{ key: 'a', x: 200, y: 200, radius: 20, text: 'Danemark' }, { key: 'b', x: 200, y: 260, radius: 20, text: 'Allemagne' }]
    const labels = labelsOf(signs, 400, 400)
    expect(labels[0]).toMatchObject({ key: 'a', anchor: 'middle' })
    expect(labels[1]?.y).not.toBe(labels[0]?.y)
    expect(Math.abs((labels[1]?.y ?? 0) - (labels[0]?.y ?? 0))).toBeGreaterThanOrEqual(16)
  })

  test('an arrow leads to the nearest in its direction', () => {
    const points = [{ x: 0, y: 0, name: 'here' }, { x: 100, y: 5, name: 'east' }, { x: 300, y: 0, name: 'far east' }, { x: 0, y: -50, name: 'north' }]
    expect(towards(points, { x: 0, y: 0 }, 'ArrowRight')?.name).toBe('east')
    expect(towards(points, { x: 0, y: 0 }, 'ArrowUp')?.name).toBe('north')
    expect(towards(points, { x: 0, y: 0 }, 'ArrowDown')).toBeNull()
    expect(towards(points, { x: 0, y: 0 }, 'Enter')).toBeNull()
  })
})
