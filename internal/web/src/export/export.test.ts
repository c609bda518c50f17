import { parse as readCsv } from 'csv-parse/sync'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { coloursOf } from '../explore/colours'
import { encounter, organisation, person, sample, type SampleNode } from '../table/sample'
import { linksCsv, nodesCsv } from './csv'
import { gexf } from './gexf'
import { fileName, provenanceOf } from './provenance'

const hostile = [
  '=HYPERLINK("http://evil.example";"x")', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\uFEFF=1', '\uFF1D1', 'a,b', 'a"b', 'a\r\nb', '<script>alert(1)</script>', ']]>&amp;', "it's",
  'nul\u0000bell\u0007', 'half \uD800 character', '\uFFFE', 'Éléonore 🦆', ' room ', '',
]
const from = provenanceOf(7, 'https://partnergraph.example/explore?seeds=organisation:a&view=table', new Date('2026-11-23T12:30:00.123Z'))
const named = (name: string, i: number): SampleNode => {
  const made = organisation(`n${i}`, i % 2 === 0 ? 'FR' : null)
  return { ...made, x: i, y: -i / 3, node: { ...made.node, name } as SampleNode['node'] }
}
const picture = sample([...hostile.map(named), person('p')], hostile.slice(1).map((_, i) => encounter('n0', `n${i + 1}`, 0.1 * (i + 1), { count: i + 1 })))
const colours = coloursOf(picture, 'country', null, null)
const palette = ['#6b7280', '#0067a8', '#c24e00', '#007a5e', '#a0478b', '#8f6b00', '#3b3fa5', '#b3123f', '#4d7a13']

/** What a spreadsheet calculates. */
const formula = /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/

function rowsOf(text: string): Record<string, string>[] {
  return readCsv(text, { columns: true, bom: true, relaxColumnCount: false, relaxQuotes: false, recordDelimiter: '\r\n' })
}

describe('CSV', () => {
  const nodes = nodesCsv(picture, (node) => colours.of(node).label, from)
  const links = linksCsv(picture, from)

  test('is UTF-8 with a mark, and lines end as RFC 4180 has it', () => {
    for (const text of [nodes, links]) {
      expect(text.startsWith('\uFEFF')).toBe(true)
      expect(text.endsWith('\r\n')).toBe(true)
    }
  })

  test('has a row for each node and link, whatever their names', () => {
    expect(rowsOf(nodes)).toHaveLength(picture.nodes.length)
    expect(rowsOf(links)).toHaveLength(picture.links.length)
    expect(rowsOf(nodes).find(({ id }) => id === 'organisation:n11')?.name).toBe('<script>alert(1)</script>')
    expect(rowsOf(nodes).find(({ id }) => id === 'organisation:n17')?.name).toBe('Éléonore 🦆')
    expect(rowsOf(nodes).find(({ id }) => id === 'organisation:n10')?.name).toBe('a\r\nb')
    expect(rowsOf(links)[0]).toMatchObject({ source: 'organisation:n0', target: 'organisation:n1', kind: 'ENCOUNTER', weight: '0.1', count: '1', certainty: 'INFERRED' })
  })

  test('holds no formula and no control character', () => {
    for (const row of [...rowsOf(nodes), ...rowsOf(links)]) {
      for (const cell of Object.values(row)) {
        expect(cell).not.toMatch(formula)
        expect(cell).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/)
      }
    }
    expect(rowsOf(nodes)[0]?.name).toBe(`'${hostile[0]}`)
  })

  test('says on each row where it comes from', () => {
    for (const row of [...rowsOf(nodes), ...rowsOf(links)]) {
      expect(row).toMatchObject({ provenance: 'partnergraph', address: from.address, retrieved: '2026-11-23T12:30:00Z', revision: '7' })
    }
  })

  test('of nothing is its head', () => {
    expect(rowsOf(nodesCsv(sample([], []), () => '', from))).toEqual([])
  })
})

interface Read {
  name: string
  attributes: Record<string, string>
  text: string
}

/** Reads XML strictly: well-formed, each prefix with its namespace. */
function read(text: string): Read[] {
  const parser = new SaxesParser({ xmlns: true })
  const all: Read[] = []
  const open: Read[] = []
  parser.on('error', (error) => { throw error })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])), text: '' }
    all.push(element)
    open.push(element)
  })
  parser.on('text', (said) => { const last = open.at(-1); if (last) last.text += said })
  parser.on('closetag', () => { open.pop() })
  parser.write(text).close()
  return all
}

describe('GEXF', () => {
  const elements = read(gexf(picture, colours, palette, 'What "is" <shown> & more', from))
  const of = (name: string) => elements.filter((element) => element.name === name)

  test('says where it comes from, and when', () => {
    expect(of('gexf')[0]?.attributes).toMatchObject({ version: '1.3', xmlns: 'http://gexf.net/1.3' })
    expect(of('meta')[0]?.attributes).toEqual({ lastmodifieddate: '2026-11-23' })
    expect(of('creator')[0]?.text).toBe('partnergraph')
    expect(of('description')[0]?.text).toBe(`What "is" <shown> & more ${from.address} 2026-11-23T12:30:00Z, revision 7`)
  })

  test('has each node with its name, but for what XML cannot hold', () => {
    const labels = of('node').map(({ attributes }) => attributes.label)
    expect(labels).toHaveLength(picture.nodes.length)
    expect(labels[11]).toBe('<script>alert(1)</script>')
    expect(labels[12]).toBe(']]>&amp;')
    expect(labels[10]).toBe('a\r\nb')
    expect(labels[14]).toBe('nul\uFFFDbell\uFFFD')
    expect(labels[15]).toBe('half \uFFFD character')
    expect(labels[17]).toBe('Éléonore 🦆')
  })

  test('has a place and a colour for each node', () => {
    expect(of('viz:position')[3]?.attributes).toEqual({ x: '300', y: '-100', z: '0' })
    expect(of('viz:color')[0]?.attributes).toEqual({ r: '0', g: '103', b: '168' })
    expect(of('viz:color')).toHaveLength(picture.nodes.length)
  })

  test('gives values to declared attributes only, of their type', () => {
    const declared = new Map(of('attribute').map(({ attributes }) => [attributes.id, attributes.type]))
    expect(of('attvalue').length).toBeGreaterThan(0)
    for (const { attributes } of of('attvalue')) {
      const type = declared.get(attributes.for ?? '')
      expect(type).toBeDefined()
      if (type === 'integer') expect(attributes.value).toMatch(/^\d+$/)
    }
  })

  test('has edges between its nodes: encounters have no direction, ties have one', () => {
    const ids = new Set(of('node').map(({ attributes }) => attributes.id))
    for (const { attributes } of of('edge')) {
      expect(ids.has(attributes.source ?? '') && ids.has(attributes.target ?? '')).toBe(true)
      expect(attributes).toMatchObject({ type: 'undirected', kind: 'ENCOUNTER' })
    }
    expect(of('edge')).toHaveLength(picture.links.length)
    expect(read(gexf({ ...picture, projection: 'FULL' }, colours, palette, '', from)).find(({ name }) => name === 'edge')?.attributes.type).toBe('directed')
  })
})

test('names of files say what, which revision and which day, and nothing of the content', () => {
  expect(fileName('nodes', from, 'csv')).toBe('partnergraph-nodes-r7-2026-11-23.csv')
  expect(fileName('graph', { ...from, revision: '' }, 'png')).toBe('partnergraph-graph-2026-11-23.png')
})
