// Who was with whom, as a square: its order and its cells.

import { surest, type Picture, type PictureLink, type PictureNode } from '../explore/picture'
import type { Id } from '../state/state'
import type { Certainty } from '../state/words'

/** The most rows and columns: above, nobody reads a square. */
export const side = 60

export interface Cell {
  readonly links: readonly PictureLink[]
  /** How many events or ties. */
  readonly count: number
  readonly weight: number
  readonly certainty: Certainty
}

/** Those with most links, at most `most` of them; of equals the stronger, then the lesser id. */
export function busiest(picture: Picture, most: number = side): PictureNode[] {
  const ranked = picture.nodes.map((node) => {
    const links = picture.linksOf.get(node.id) ?? []
    return { node, links: links.length, weight: links.reduce((sum, link) => sum + link.weight, 0) }
  })
  ranked.sort((a, b) => b.links - a.links || b.weight - a.weight || (a.node.id < b.node.id ? -1 : 1))
  return ranked.slice(0, most).map(({ node }) => node)
}

/** Sorted by category, in the order of the legend, then by name. */
export function ordered(nodes: readonly PictureNode[], category: (node: PictureNode) => number, compare: (a: string, b: string) => number): PictureNode[] {
  return nodes
    .map((node) => ({ node, category: category(node) }))
    .sort((a, b) => a.category - b.category || compare(a.node.name, b.node.name) || (a.node.id < b.node.id ? -1 : 1))
    .map(({ node }) => node)
}

/** The key of a cell: its two ends, whichever comes first. */
export function cellKey(a: Id, b: Id): string {
  return a < b ? `${a}~${b}` : `${b}~${a}`
}

/** The cells between some nodes that hold anything. */
export function cellsOf(links: readonly PictureLink[], nodes: readonly PictureNode[]): ReadonlyMap<string, Cell> {
  const shown = new Set(nodes.map(({ id }) => id))
  const groups = new Map<string, PictureLink[]>()
  for (const link of links) {
    if (!shown.has(link.source) || !shown.has(link.target)) continue
    const key = cellKey(link.source, link.target)
    const group = groups.get(key)
    if (group) group.push(link)
    else groups.set(key, [link])
  }
  return new Map([...groups].map(([key, group]) => [key, cellOf(group)]))
}

function cellOf(links: readonly PictureLink[]): Cell {
  return {
    links,
    count: links.reduce((sum, { count }) => sum + count, 0),
    weight: links.reduce((sum, { weight }) => sum + weight, 0),
    certainty: surest(links.map(({ certainty }) => certainty)) ?? 'UNCERTAIN',
  }
}

/** The shades, from faint to full. */
export const shades = 4

/** The shade of a count, 1 to `shades`, by how it compares with the greatest; one event alone is always faint. */
export function shadeOf(count: number, greatest: number): number {
  if (count <= 1 || greatest <= 1) return 1
  return Math.min(shades, 1 + Math.ceil(((shades - 1) * Math.log(count)) / Math.log(greatest)))
}

export interface At {
  readonly row: number
  readonly column: number
}

/** Where a key leads in a square with heads at −1; null where it leads nowhere. */
export function moved({ row, column }: At, key: string, ends: boolean, size: number): At | null {
  const last = size - 1
  const to = (r: number, c: number): At | null => {
    const at = { row: Math.max(-1, Math.min(last, r)), column: Math.max(-1, Math.min(last, c)) }
    return at.row === -1 && at.column === -1 ? null : at
  }
  switch (key) {
    case 'ArrowUp': return to(row - 1, column)
    case 'ArrowDown': return to(row + 1, column)
    case 'ArrowLeft': return to(row, column - 1)
    case 'ArrowRight': return to(row, column + 1)
    case 'PageUp': return to(Math.max(row === -1 ? -1 : 0, row - 10), column)
    case 'PageDown': return to(row + 10, column)
    case 'Home': return ends ? to(0, 0) : to(row, row === -1 ? 0 : -1)
    case 'End': return ends ? to(last, last) : to(row, last)
    default: return null
  }
}
