// The rows of the tables, and their order.

import { across, type Picture, type PictureLink, type PictureNode } from '../explore/picture'
import type { Id, Sorting } from '../state/state'
import { entityTypes } from '../state/words'

export interface NodeRow {
  readonly node: PictureNode
  /** Its links in the picture, and the sum of their strengths. */
  readonly links: number
  readonly strength: number
  /** Null where it is not reached. */
  readonly distance: number | null
}

export interface LinkRow {
  readonly link: PictureLink
  readonly a: PictureNode
  readonly b: PictureNode
}

/** Ranks of nodes by name and of countries by name: sorting compares numbers only. */
export interface Ranks {
  readonly names: ReadonlyMap<Id, number>
  readonly countries: ReadonlyMap<string, number>
}

/** Ranks in the order of a language. */
export function ranksOf(picture: Picture, compare: (a: string, b: string) => number, countryName: (code: string) => string): Ranks {
  const nodes = [...picture.nodes].sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
  const codes = [...new Set(picture.nodes.flatMap(({ country }) => country ?? []))].map((code) => ({ code, name: countryName(code) }))
  codes.sort((a, b) => compare(a.name, b.name))
  return { names: new Map(nodes.map(({ id }, i) => [id, i])), countries: new Map(codes.map(({ code }, i) => [code, i])) }
}

/** A row for each node; distances are from where the reader is, else from the seeds. */
export function nodeRowsOf(picture: Picture, steps: ReadonlyMap<Id, number> | null): NodeRow[] {
  return picture.nodes.map((node) => {
    const links = picture.linksOf.get(node.id) ?? []
    const strength = links.reduce((sum, { weight }) => sum + weight, 0)
    return { node, links: links.length, strength, distance: steps ? (steps.get(node.id) ?? null) : node.level }
  })
}

/** A row for each link. Encounters have no direction: a seed comes first. */
export function linkRowsOf(picture: Picture, seeds: readonly Id[]): LinkRow[] {
  return picture.links.flatMap((link) => {
    const a = picture.byId.get(link.source)
    const b = picture.byId.get(link.target)
    if (!a || !b) return []
    const turned = link.kind === 'ENCOUNTER' && seeds.includes(b.id) && !seeds.includes(a.id)
    return [turned ? { link, a: b, b: a } : { link, a, b }]
  })
}

/** Those whom a node was with, strongest first. */
export function companyOf(picture: Picture, id: Id, { names }: Ranks): LinkRow[] {
  const a = picture.byId.get(id)
  const rows = (picture.linksOf.get(id) ?? []).flatMap((link) => {
    const b = picture.byId.get(across(link, id))
    return a && b ? [{ link, a, b }] : []
  })
  const rank = (row: LinkRow) => names.get(row.b.id) ?? 0
  return rows.sort((x, y) => y.link.weight - x.link.weight || y.link.count - x.link.count || rank(x) - rank(y))
}

/** By which value rows are sorted; null stands behind all. */
type By<Row> = (row: Row) => number | string | null

/** Whether a sorting begins with the most, or the latest. */
export function mostFirst(sort: Sorting): boolean {
  return sort === 'links' || sort === 'strength' || sort === 'date'
}

function typeRank(node: PictureNode): number {
  return entityTypes.indexOf(node.type)
}

export function sortedNodes(rows: readonly NodeRow[], sort: Sorting, reverse: boolean, ranks: Ranks): NodeRow[] {
  const by: Record<Sorting, By<NodeRow>> = {
    name: ({ node }) => ranks.names.get(node.id) ?? null,
    type: ({ node }) => typeRank(node),
    country: ({ node }) => (node.country === null ? null : (ranks.countries.get(node.country) ?? null)),
    links: ({ links }) => links,
    strength: ({ strength }) => strength,
    distance: ({ distance }) => distance,
    date: ({ node }) => node.earliest ?? node.latest,
  }
  const name = ({ node }: NodeRow) => ranks.names.get(node.id) ?? 0
  return sorted(rows, by[sort], mostFirst(sort) !== reverse, ({ links }) => links, name)
}

/** What the table of links does not have is sorted by strength. */
export function sortedLinks(rows: readonly LinkRow[], sort: Sorting, reverse: boolean, { names }: Ranks): LinkRow[] {
  const name = ({ a, b }: LinkRow) => (names.get(a.id) ?? 0) * names.size + (names.get(b.id) ?? 0)
  const known: Partial<Record<Sorting, By<LinkRow>>> = {
    name,
    links: ({ link }) => link.count,
    strength: ({ link }) => link.weight,
    date: ({ link }) => link.last ?? link.first,
  }
  const by = known[sort]
  const count = ({ link }: LinkRow) => link.count
  return by ? sorted(rows, by, mostFirst(sort) !== reverse, count, name) : sorted(rows, ({ link }) => link.weight, true, count, name)
}

/** Of equals those with more links or events come first, then the name decides: whichever way round. */
function sorted<Row>(rows: readonly Row[], by: By<Row>, down: boolean, count: (row: Row) => number, name: (row: Row) => number): Row[] {
  const keyed = rows.map((row) => ({ row, key: by(row), count: count(row), name: name(row) }))
  keyed.sort((x, y) => {
    const equals = y.count - x.count || x.name - y.name
    if (x.key === null || y.key === null) return Number(x.key === null) - Number(y.key === null) || equals
    const order = x.key < y.key ? -1 : x.key > y.key ? 1 : 0
    return (down ? -order : order) || equals
  })
  return keyed.map(({ row }) => row)
}
