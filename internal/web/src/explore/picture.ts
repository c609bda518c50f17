// The answer that all views of the explorer show.

import type { NetworkQuery } from '../operations/types'
import type { Id } from '../state/state'
import { certainties, type Certainty, type EntityType, type Projection, type TieKind } from '../state/words'

export interface PictureNode {
  readonly id: Id
  readonly type: EntityType
  readonly name: string
  /** Null where no source says. */
  readonly country: string | null
  /** The kind of an organisation, event or place; null where no source says, and of other types. */
  readonly kind: string | null
  /** Of an event: as the source prints it, and the days that it may mean. */
  readonly date: string | null
  readonly earliest: string | null
  readonly latest: string | null
  readonly status: string | null
  /** How many links it is from the seeds. */
  readonly level: number
  /** A link is about 1 long; y grows upwards. */
  readonly x: number
  readonly y: number
  /** How many further neighbours match and are not in the answer; null while that is not known. */
  readonly hiddenNeighbours: number | null
}

export interface PictureLink {
  /** `source~target~kind`. */
  readonly key: string
  readonly source: Id
  readonly target: Id
  readonly kind: TieKind | 'ENCOUNTER'
  /** Of encounters their strength, of ties their number. */
  readonly weight: number
  readonly count: number
  readonly certainty: Certainty
  /** Of encounters: the earliest and latest day of the dated events. */
  readonly first: string | null
  readonly last: string | null
}

export interface Picture {
  readonly projection: Projection
  readonly nodes: readonly PictureNode[]
  readonly links: readonly PictureLink[]
  readonly byId: ReadonlyMap<Id, PictureNode>
  /** The links of each node. */
  readonly linksOf: ReadonlyMap<Id, readonly PictureLink[]>
  /** What did not fit in, by type. */
  readonly truncated: readonly { readonly type: EntityType; readonly count: number }[]
  /** Null where the reads of the answer saw several. */
  readonly revision: number | null
}

/** Reads an answer. */
export function pictureOf(answer: NetworkQuery['network'], projection: Projection): Picture {
  const nodes = answer.nodes.map(nodeOf)
  const links = answer.links.map((link) => ({ ...link, key: `${link.source}~${link.target}~${link.kind}` }))
  return { projection, ...indexed(nodes, links), truncated: answer.truncated, revision: answer.revision }
}

/** The part of a picture that passes; links need both their ends. */
export function partOf(picture: Picture, passes: (node: PictureNode) => boolean): Picture {
  const nodes = picture.nodes.filter(passes)
  if (nodes.length === picture.nodes.length) return picture
  const left = new Set(nodes.map((node) => node.id))
  return { ...picture, ...indexed(nodes, picture.links.filter((link) => left.has(link.source) && left.has(link.target))) }
}

function indexed(nodes: readonly PictureNode[], links: readonly PictureLink[]) {
  const linksOf = new Map<Id, PictureLink[]>(nodes.map((node) => [node.id, []]))
  for (const link of links) {
    linksOf.get(link.source)?.push(link)
    if (link.target !== link.source) linksOf.get(link.target)?.push(link)
  }
  return { nodes, links, byId: new Map(nodes.map((node) => [node.id, node])), linksOf }
}

function nodeOf({ node, hiddenNeighbours, ...drawn }: NetworkQuery['network']['nodes'][number]): PictureNode {
  const shared = { ...drawn, hiddenNeighbours: hiddenNeighbours ?? null, name: node.name, country: null, kind: null, date: null, earliest: null, latest: null, status: null }
  switch (node.__typename) {
    case 'Organisation':
      return { ...shared, type: 'ORGANISATION', country: node.country, kind: node.organisationKind }
    case 'Event': {
      const { country, eventKind, date, earliest, latest, status } = node
      return { ...shared, type: 'EVENT', country, kind: eventKind, date, earliest, latest, status }
    }
    case 'Place':
      return { ...shared, type: 'PLACE', country: node.country, kind: node.placeKind }
    default:
      return { ...shared, type: node.__typename.toUpperCase() as EntityType }
  }
}

/** The picture with what is known meanwhile of further neighbours. */
export function counted(picture: Picture, further: ReadonlyMap<Id, number>): Picture {
  if (further.size === 0) return picture
  const nodes = picture.nodes.map((node) => ({ ...node, hiddenNeighbours: further.get(node.id) ?? node.hiddenNeighbours }))
  return { ...picture, ...indexed(nodes, picture.links) }
}

/** How many others a node is linked to. */
export function neighbours(picture: Picture, id: Id): number {
  return new Set((picture.linksOf.get(id) ?? []).map((link) => across(link, id))).size
}

/** The other end of a link. */
export function across(link: PictureLink, from: Id): Id {
  return link.source === from ? link.target : link.source
}

/** The steps from a node to each that it reaches within the picture. */
export function distances(picture: Picture, from: Id): ReadonlyMap<Id, number> {
  const found = new Map<Id, number>(picture.byId.has(from) ? [[from, 0]] : [])
  for (const [here, steps] of found) {
    for (const link of picture.linksOf.get(here) ?? []) {
      const there = across(link, here)
      if (!found.has(there)) found.set(there, steps + 1)
    }
  }
  return found
}

/** The surest of some. */
export function surest(of: readonly Certainty[]): Certainty | null {
  return certainties.find((certainty) => of.includes(certainty)) ?? null
}
