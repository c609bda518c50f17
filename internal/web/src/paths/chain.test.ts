import { describe, expect, it } from 'vitest'
import { chainOf, wrapped } from './chain'

describe('chainOf', () => {
  const names = ['Première Brique', 'France Active MPA-Occitanie', 'Toulouse Impact']
  it('lies where there is room, and stands where there is none', () => {
    expect(chainOf(names, 900).lying).toBe(true)
    expect(chainOf(names, 390).lying).toBe(false)
  })
  it('stays within its width', () => {
    for (const width of [250, 390, 640, 900, 1100]) {
      for (let n = 1; n <= 7; n++) {
        const chain = chainOf(Array<string>(n).fill('Danish Institute for Sustainable innovation'), width)
        expect(chain.width).toBeLessThanOrEqual(width + 0.001)
        for (const dot of chain.dots) {
          const longest = Math.max(...dot.lines.map((line) => line.length))
          expect(dot.textX + longest * 8).toBeLessThanOrEqual(chain.width)
          expect(dot.y).toBeLessThan(chain.height)
        }
      }
    }
  })
  it('has a line for each two neighbours, from the one to the other', () => {
    const { dots, lines } = chainOf(names, 900)
    expect(lines).toHaveLength(2)
    lines.forEach((line, i) => {
      expect(line.x1).toBeGreaterThan(dots[i]?.x ?? NaN)
      expect(line.x2).toBeLessThan(dots[i + 1]?.x ?? NaN)
    })
  })
})

describe('wrapped', () => {
  it('breaks between words', () => {
    expect(wrapped('France Active MPA-Occitanie', 14, 3)).toEqual(['France Active', 'MPA-Occitanie'])
  })
  it('cuts what does not fit, and says so', () => {
    expect(wrapped('one two three four five six', 8, 2)).toEqual(['one two', 'three…'])
  })
  it('breaks a word that is longer than a line', () => {
    expect(wrapped('Donaudampfschifffahrt', 10, 3)).toEqual(['Donaudampf', 'schifffahr', 't'])
  })
  it('keeps markup as text', () => {
    expect(wrapped('<script>alert(1)</script>', 40, 2)).toEqual(['<script>alert(1)</script>'])
  })
})
