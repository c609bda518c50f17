// What a page shows, as the address says it: everything that can be bookmarked, shared and printed. Ids and words of the contract only.

import {
  code, day, decimal, flag, id, maybe, oneOf, pins, selection, setOf, whole, type Codec, type Id, type Param, type Pin, type Selection,
} from './codec'
import { directions, entityTypes, eventStatuses, projections, relations, tieKinds, ways } from './words'

export type { Id, Pin, Selection }

export const views = ['graph', 'table', 'matrix', 'timeline', 'map'] as const
export type View = (typeof views)[number]

export const colourings = ['country', 'type', 'kind', 'community', 'distance'] as const
export type Colouring = (typeof colourings)[number]

export const sortings = ['name', 'type', 'country', 'links', 'strength', 'distance', 'date'] as const
export type Sorting = (typeof sortings)[number]

export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The bounds of the contract's `network`. */
export const most = { seeds: 50, radius: 3, nodes: 2000, pins: 60, from: 20 } as const

function param<T>(name: string, codec: Codec<T>, absent: T): Param<T> {
  return { name, codec, absent }
}

function set<T extends string>(name: string, of: Codec<T>, bound: number, order?: readonly T[]): Param<readonly T[]> {
  return param<readonly T[]>(name, setOf(of, bound, order), [])
}

function words<const T extends string>(name: string, all: readonly T[]): Param<readonly T[]> {
  return set<T>(name, oneOf(all), all.length, all)
}

const year = maybe(whole(1, 9999))

/** On every page. */
export const commonParams = {
  lang: param<Language>('lang', oneOf(languages), 'fr'),
  theme: param<Theme | null>('theme', maybe(oneOf(themes)), null),
}

/** A part of the network; its five views show the same answer. An empty set means: as without it. */
export const exploreParams = {
  seeds: set<Id>('seeds', id, most.seeds),
  /** Nodes of which the neighbours were asked for, too. */
  expanded: set<Id>('expand', id, most.seeds),
  projection: param('links', oneOf(projections), 'ENCOUNTERS'),
  radius: param('radius', whole(0, most.radius), 1),
  limit: param('limit', whole(1, most.nodes), 200),
  types: words('types', entityTypes),
  kinds: words('ties', tieKinds),
  countries: set<string>('countries', code, 50),
  topics: set<Id>('topics', id, 50),
  programmes: set<Id>('programmes', id, 50),
  statuses: words('statuses', eventStatuses),
  relations: words('relations', relations),
  /** Years, both included. */
  from: param<number | null>('from', year, null),
  to: param<number | null>('to', year, null),
  undated: param('undated', flag, false),
  minStrength: param<number | null>('strength', maybe(decimal(1000)), null),
  asOf: param<string | null>('asof', maybe(day), null),

  view: param('view', oneOf(views), 'graph'),
  colour: param('colour', oneOf(colourings), 'country'),
  /** "You are here": distances are counted from it. */
  here: param<Id | null>('here', maybe(id), null),
  /** Categories of the legend that are hidden: keys of the colouring. */
  off: set<string>('off', { read: (text) => (/^[A-Za-z0-9_-]{1,40}$/.test(text) ? text : undefined), write: (value) => value }, 60),
  /** Nodes that somebody took out of the picture. */
  hidden: set<Id>('hide', id, 200),
  pins: param<readonly Pin[]>('pin', pins(most.pins), []),
  selected: param<Selection | null>('sel', maybe(selection), null),
  sort: param<Sorting>('sort', oneOf(sortings), 'strength'),
  reverse: param('reverse', flag, false),
}

/** How one can be introduced. */
export const pathsParams = {
  from: set<Id>('from', id, most.from),
  to: param<Id | null>('to', maybe(id), null),
  via: words('via', ways),
  hubs: param('hubs', flag, false),
  since: param<number | null>('since', year, null),
  until: param<number | null>('until', year, null),
  undated: param('undated', flag, false),
  asOf: param<string | null>('asof', maybe(day), null),
  steps: param('steps', whole(1, 6), 6),
}

/** Who could host a job shadowing. */
export const shadowingParams = {
  organisation: param<Id | null>('for', maybe(id), null),
  direction: param('direction', oneOf(directions), 'HOST'),
  topics: set<Id>('topics', id, 20),
  countries: set<string>('countries', code, 50),
  languages: set<string>('languages', code, 20),
  since: param<number | null>('since', year, null),
  until: param<number | null>('until', year, null),
  asOf: param<string | null>('asof', maybe(day), null),
}

/** The records of who used personal data. */
export const auditParams = {
  /** Only records about this person or contact point. */
  subject: param<Id | null>('subject', maybe(id), null),
}

export const nodeParams = {}
export const startParams = {}

type Values<P> = { [K in keyof P]: P[K] extends Param<infer T> ? T : never }

export type Common = Values<typeof commonParams>
export type Explore = { page: 'explore' } & Values<typeof exploreParams>
export type Paths = { page: 'paths' } & Values<typeof pathsParams>
export type Shadowing = { page: 'shadowing' } & Values<typeof shadowingParams>
export type Audit = { page: 'audit' } & Values<typeof auditParams>
export type NodePage = { page: 'node'; id: Id }
export type Start = { page: 'start' }
/** An address that leads nowhere. */
export type Nowhere = { page: 'nowhere' }

export type Place = Explore | Paths | Shadowing | Audit | NodePage | Start | Nowhere
export type State = Place & Common

/** The state of a page with nothing asked yet. */
export function blank<P extends Record<string, Param<unknown>>>(params: P): Values<P> {
  return Object.fromEntries(Object.entries(params).map(([key, { absent }]) => [key, absent])) as Values<P>
}

export const exploring = (some: Partial<Omit<Explore, 'page'>>): Explore => ({ page: 'explore', ...blank(exploreParams), ...some })
export const finding = (some: Partial<Omit<Paths, 'page'>>): Paths => ({ page: 'paths', ...blank(pathsParams), ...some })
export const shadowing = (some: Partial<Omit<Shadowing, 'page'>>): Shadowing => ({ page: 'shadowing', ...blank(shadowingParams), ...some })
export const auditing = (some: Partial<Omit<Audit, 'page'>>): Audit => ({ page: 'audit', ...blank(auditParams), ...some })
export const about = (node: Id): NodePage => ({ page: 'node', id: node })
export const start: Start = { page: 'start' }
