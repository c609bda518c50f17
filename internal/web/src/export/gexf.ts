// The picture as GEXF 1.3, which Gephi, Gephi Lite and Retina read.

import type { Colours } from '../explore/colours'
import type { Picture, PictureLink, PictureNode } from '../explore/picture'
import type { EntityType } from '../state/words'
import type { Provenance } from './provenance'
import { element, escaped } from './xml'

const nodeAttributes = [
  ['type', 'string'], ['country', 'string'], ['kind', 'string'], ['date', 'string'], ['status', 'string'], ['category', 'string'], ['level', 'integer'],
  ['further_neighbours', 'integer'],
] as const
const edgeAttributes = [['kind', 'string'], ['count', 'integer'], ['certainty', 'string'], ['first', 'string'], ['last', 'string']] as const

/** The nearest of the shapes that the format has. */
const shapes: Readonly<Record<EntityType, 'disc' | 'square' | 'triangle' | 'diamond'>> = {
  ORGANISATION: 'square', PERSON: 'disc', EVENT: 'diamond', PLACE: 'triangle', TOPIC: 'disc', PROGRAMME: 'disc', SOURCE: 'square',
}

/** A link is about 1 long in the picture; Gephi expects some tens. */
const scale = 100

/** Palette: the colours of the legend by slot, as #rrggbb. Description: a sentence on what is shown. */
export function gexf(picture: Picture, colours: Colours, palette: readonly string[], description: string, from: Provenance): string {
  const directed = picture.projection === 'FULL'
  const meta = element(
    'meta', { lastmodifieddate: from.date.slice(0, 10) },
    `<creator>${escaped(from.title)}</creator><description>${escaped(`${description} ${from.address} ${from.date}, revision ${from.revision || '?'}`)}</description>`,
  )
  const nodes = picture.nodes.map((node) => nodeOf(node, colours, palette)).join('\n')
  const edges = picture.links.map((link, i) => edgeOf(link, i, directed)).join('\n')
  const graph = element(
    'graph', { mode: 'static', defaultedgetype: directed ? 'directed' : 'undirected', idtype: 'string' },
    `${attributes('node', nodeAttributes)}\n${attributes('edge', edgeAttributes)}\n<nodes>\n${nodes}\n</nodes>\n<edges>\n${edges}\n</edges>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
${meta}
${graph}
</gexf>
`
}

function attributes(of: 'node' | 'edge', list: readonly (readonly [string, string])[]): string {
  return element('attributes', { class: of, mode: 'static' }, list.map(([title, type]) => element('attribute', { id: title, title, type })).join(''))
}

function values(of: Readonly<Record<string, string | number | null>>): string {
  const known = Object.entries(of).filter(([, value]) => value !== null)
  return element('attvalues', {}, known.map(([key, value]) => element('attvalue', { for: key, value })).join(''))
}

function nodeOf(node: PictureNode, colours: Colours, palette: readonly string[]): string {
  const category = colours.of(node)
  const { type, country, kind, date, status, level } = node
  return element('node', { id: node.id, label: node.name }, [
    values({ type, country, kind, date, status, category: category.label, level, further_neighbours: node.hiddenNeighbours }),
    colourOf(palette[category.slot] ?? ''),
    element('viz:position', { x: rounded(node.x * scale), y: rounded(node.y * scale), z: 0 }),
    element('viz:size', { value: level === 0 ? 16 : 10 }),
    element('viz:shape', { value: shapes[type] }),
  ].join(''))
}

function colourOf(hex: string): string {
  const [, r, g, b] = /^#(..)(..)(..)$/.exec(hex) ?? []
  return r && g && b ? element('viz:color', { r: parseInt(r, 16), g: parseInt(g, 16), b: parseInt(b, 16) }) : ''
}

function edgeOf({ source, target, kind, weight, count, certainty, first, last }: PictureLink, i: number, directed: boolean): string {
  return element('edge', { id: i, source, target, type: directed ? 'directed' : 'undirected', kind, weight }, values({ kind, count, certainty, first, last }))
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
