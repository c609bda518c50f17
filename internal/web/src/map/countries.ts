// The picture summed up by country. A node without a country stays without one.

import { surest, type Picture, type PictureNode } from '../explore/picture'
import type { Id } from '../state/state'
import type { Certainty } from '../state/words'

export interface Country {
  readonly code: string
  readonly nodes: readonly PictureNode[]
  /** Links of its nodes with each other, and with nodes of other countries. */
  readonly inside: number
  readonly outside: number
}

/** The links between two countries; codes in the order of the alphabet. */
export interface Between {
  readonly key: string
  readonly a: string
  readonly b: string
  readonly links: number
  readonly weight: number
  /** The surest of the links. */
  readonly certainty: Certainty
}

export interface Sums {
  /** Most nodes first. */
  readonly countries: readonly Country[]
  /** Strongest first. */
  readonly between: readonly Between[]
  /** Nodes of which no source says a country. */
  readonly without: readonly PictureNode[]
  /** Links with an end among these. */
  readonly loose: number
}

export function sumsOf(picture: Picture): Sums {
  const nodes = new Map<string, PictureNode[]>()
  const without: PictureNode[] = []
  for (const node of picture.nodes) {
    if (node.country === null) without.push(node)
    else push(nodes, node.country, node)
  }
  const pairs = new Map<string, { weight: number; certainty: Certainty }[]>()
  const inside = new Map<string, number>()
  const outside = new Map<string, number>()
  let loose = 0
  for (const { source, target, weight, certainty } of picture.links) {
    const [a, b] = [countryOf(picture, source), countryOf(picture, target)].sort()
    if (a === undefined || b === undefined) loose++
    else if (a === b) add(inside, a)
    else {
      push(pairs, `${a}~${b}`, { weight, certainty })
      add(outside, a)
      add(outside, b)
    }
  }
  const countries = [...nodes].map(([code, of]) => ({ code, nodes: of, inside: inside.get(code) ?? 0, outside: outside.get(code) ?? 0 }))
  countries.sort((a, b) => b.nodes.length - a.nodes.length || (a.code < b.code ? -1 : 1))
  const between = [...pairs].map(([key, links]) => betweenOf(key, links))
  between.sort((a, b) => b.weight - a.weight || b.links - a.links || (a.key < b.key ? -1 : 1))
  return { countries, between, without, loose }
}

function countryOf(picture: Picture, id: Id): string | undefined {
  return picture.byId.get(id)?.country ?? undefined
}

function betweenOf(key: string, links: readonly { weight: number; certainty: Certainty }[]): Between {
  const [a = '', b = ''] = key.split('~')
  const certainty = surest(links.map((link) => link.certainty)) ?? 'UNCERTAIN'
  return { key, a, b, links: links.length, weight: links.reduce((sum, link) => sum + link.weight, 0), certainty }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

function add(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1)
}
