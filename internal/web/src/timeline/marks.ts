// What the timeline shows: events, and the days between which two were at the same events.

import type { Picture, PictureLink, PictureNode } from '../explore/picture'
import type { EventFilter, EventsQuery, EventsQueryVariables } from '../operations/types'
import { periodOf } from '../explore/asked'
import type { Explore, Id } from '../state/state'
import type { EventStatus } from '../state/words'
import { spanOf, type Span } from './time'

export interface Happening {
  readonly id: Id
  readonly name: string
  readonly kind: string | null
  readonly country: string | null
  readonly status: EventStatus
  readonly date: string | null
  /** Null where the year is not stated. */
  readonly span: Span | null
}

/** The events of a picture. */
export function happeningsIn(picture: Picture): Happening[] {
  return inOrder(picture.nodes.flatMap((node) => (node.type === 'EVENT' ? [happening(node)] : [])))
}

/** The events of an answer. */
export function happeningsOf(nodes: EventsQuery['events']['nodes']): Happening[] {
  return inOrder(nodes.map(happening))
}

type Told = Pick<PictureNode, 'id' | 'name' | 'kind' | 'country' | 'date' | 'earliest' | 'latest'> & { readonly status: string | null }

function happening({ id, name, kind, country, status, date, earliest, latest }: Told): Happening {
  return { id, name, kind, country, status: (status ?? 'UNKNOWN') as EventStatus, date, span: spanOf(earliest, latest) }
}

/** Oldest first, undated ones last. */
function inOrder(happenings: Happening[]): Happening[] {
  const last = Number.MAX_SAFE_INTEGER
  const [from, to] = [({ span }: Happening) => span?.from ?? last, ({ span }: Happening) => span?.to ?? last]
  return happenings.sort((a, b) => from(a) - from(b) || to(a) - to(b) || (a.name < b.name ? -1 : 1))
}

/** The most actors of whom events are asked, and the most events of an answer. */
export const most = { actors: 100, events: 100 } as const

/** The actors of a picture of whom events are asked: the nearest, then those with most links. */
export function actorsOf(picture: Picture): PictureNode[] {
  const links = (node: PictureNode) => picture.linksOf.get(node.id)?.length ?? 0
  const actors = picture.nodes.filter(({ type }) => type === 'ORGANISATION' || type === 'PERSON')
  return actors.sort((a, b) => a.level - b.level || links(b) - links(a) || (a.id < b.id ? -1 : 1))
}

/** The question of the events at which the actors shown were present; null where the picture has the events itself. */
export function eventsAsked(picture: Picture, state: Explore): EventsQueryVariables | null {
  const ids = actorsOf(picture).slice(0, most.actors).map(({ id }) => id).sort()
  if (picture.projection !== 'ENCOUNTERS' || ids.length === 0) return null
  const filter: EventFilter = {
    present: { some: { ids } },
    statuses: state.statuses.length > 0 ? state.statuses : (['HELD'] satisfies EventStatus[]),
    period: periodOf(state),
    includeUndated: state.undated || undefined,
    topics: state.topics.length > 0 ? { some: { ids: state.topics } } : undefined,
    programmes: state.programmes.length > 0 ? { some: { ids: state.programmes } } : undefined,
  }
  return { filter, first: most.events }
}

/** The encounters with a known day, strongest first. */
export function datedLinks(picture: Picture): PictureLink[] {
  return picture.links.filter(({ kind, first }) => kind === 'ENCOUNTER' && first !== null).sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
}
