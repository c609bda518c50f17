import { describe, expect, test } from 'vitest'
import { picture, showing } from '../graph/example'
import { pictureSvg, type PictureOptions } from './svg'

const palette = { slots: ['#000000', '#111111', '#222222'], edge: '#777777', ink: '#101010', paper: '#fafafa', soft: '#555555' }
const options: PictureOptions = {
  title: 'partnergraph', description: '3 nœuds & 2 liens', address: 'https://example.org/explore?seeds=organisation:a&radius=2', date: '2026-11-23T12:30:00Z', revision: '7',
  palette, measure: () => (text) => text.length * 6,
}
const [a, b, c] = ['organisation:a', 'organisation:b', 'organisation:c']
const whole = picture({
  nodes: { [a]: [0, 0], [b]: [1, 0], [c]: [0, 1] }, names: { [a]: 'Ami <script>alert(1)</script> & "fils"', [b]: 'Bé' },
  links: [[a, b], [b, c, 'UNCERTAIN']],
})
const svg = pictureSvg(showing(whole, { seeds: [a] }), options)

describe('the picture as a file', () => {
  test('shows every node and link, and the names', () => {
    expect(svg.match(/scale\(/g)).toHaveLength(3 + 1) // and one shape in the legend
    expect(svg).toContain('stroke-dasharray="2 4"')
    expect(svg).toContain('>Bé<')
  })

  test('says what colours, shapes and lines mean, and where it comes from', () => {
    for (const words of ['France (3)', '>ORGANISATION<', '>STATED<', '>UNCERTAIN<', '3 nœuds &amp; 2 liens', '2026-11-23 12:30:00 UTC']) {
      expect(svg).toContain(words)
    }
    expect(svg).not.toContain('INFERRED')
    expect(svg.replaceAll(/<\/text><text[^>]*>/g, '')).toContain('https://example.org/explore?seeds=organisation:a&amp;radius=2')
  })

  test('holds the data as text alone, and asks for nothing from elsewhere', () => {
    expect(svg).not.toMatch(/<script|<style|style=|href=|url\(|<image|<foreignObject/)
    expect(svg).toContain('&lt;script')
  })

  test('is balanced', () => {
    const open: string[] = []
    for (const [, closing, name = '', empty] of svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
      if (closing) expect(open.pop()).toBe(name)
      else if (!empty) open.push(name)
    }
    expect(open).toEqual([])
  })

  test('marks what is selected, and where the reader is', () => {
    const rings = (state: Parameters<typeof showing>[1]) => pictureSvg(showing(whole, state), options).match(/<circle[^>]*fill="none"/g)?.length ?? 0
    expect(rings({})).toBe(0)
    expect(rings({ selected: [b] })).toBe(1)
    expect(rings({ selected: [b], here: b })).toBe(2)
  })

  test('keeps everything in its place when something is hidden', () => {
    const place = (from: string) => /<text[^>]*>Bé</.exec(from)?.[0] ?? ''
    const all = pictureSvg(showing(whole), options)
    const left = pictureSvg({ ...showing(whole), picture: { ...whole, nodes: whole.nodes.slice(0, 2), links: whole.links.slice(0, 1) } }, options)
    const shape = (from: string) => [...from.matchAll(/translate\(([\d. ]+)\) scale\(/g)].map(([, at]) => at)
    expect(shape(all)).toEqual(expect.arrayContaining(shape(left)))
    expect(place(left)).not.toBe('')
  })
})
