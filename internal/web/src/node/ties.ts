// The lists of ties of a node, each row with the tie's properties, its certainty and its evidence.

import { edtf } from '../languages/edtf'
import { country, has, number, t, word, type Key } from '../languages/text.svelte'
import type { EntityType, Certainty } from '../state/words'
import type { Proof } from './proof'

/** The lists that a page of each type shows, in their order; also the names of their flags in the operations. */
export const listsOf = {
  ORGANISATION: [
    'participations', 'events', 'people', 'counterparts', 'memberships', 'members', 'branchOf', 'branches', 'succeeds', 'succeededBy',
    'topics', 'places', 'programmes', 'funds', 'statedNumbers',
  ],
  PERSON: ['positions', 'participations'],
  EVENT: ['participants', 'present', 'parts', 'prepares', 'preparedBy', 'hosts', 'places', 'topics', 'programmes', 'funders', 'statedNumbers'],
  PLACE: ['events', 'organisations', 'within', 'contains'],
  TOPIC: ['organisations', 'events'],
  PROGRAMME: ['events', 'organisations', 'funders', 'statedNumbers'],
  SOURCE: ['cites'],
} as const satisfies Record<EntityType, readonly string[]>

export interface Named {
  readonly id: string
  readonly name: string
}

/** An edge of any of the lists: what its kind of tie does not have is absent. */
export interface Edge {
  readonly id?: string
  readonly certainty?: Certainty
  readonly evidence?: readonly Proof[]
  readonly title?: string | null
  readonly circle?: string | null
  readonly share?: string | null
  readonly since?: string | null
  readonly until?: string | null
  readonly attestedOn?: string | null
  readonly role?: string
  readonly delegation?: Named | null
  readonly onBehalfOf?: Named | null
  readonly presence?: { readonly role: string; readonly how: string; readonly certainty: Certainty; readonly through: readonly Named[] }
  readonly node: End
}

interface End {
  readonly id: string
  readonly name?: string
  readonly date?: string | null
  readonly status?: string
  readonly country?: string | null
  readonly organisationKind?: string | null
  readonly counted?: string
  readonly value?: number
  readonly approximate?: boolean
  readonly evidence?: readonly Proof[]
  readonly subject?: string
  readonly about?: string | null
  readonly certainty?: Certainty
  readonly quote?: string | null
  readonly reading?: string | null
}

export interface Connection {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly withheld: readonly { readonly reason: string; readonly count: number | null }[]
  readonly edges: readonly Edge[]
}

/** Words of a row; the nodes are named behind them, with links. */
export interface Detail {
  readonly text: string
  readonly nodes?: readonly Named[]
}

export interface Row {
  readonly key: string
  /** The node at the other end; null where the row has none with a name. */
  readonly node: Named | null
  readonly title: string | null
  readonly details: readonly Detail[]
  readonly certainty: Certainty | null
  readonly proofs: readonly Proof[]
}

export interface TieList {
  readonly name: string
  readonly label: Key
  readonly total: number
  /** The cursor behind which further rows stand; null where none do. */
  readonly next: string | null
  readonly withheld: Connection['withheld']
  readonly rows: readonly Row[]
}

/** The lists of an answer; of a source, with itself as the source of what it says. */
export function tieLists(type: EntityType, answered: object, self: Proof['source'] | null = null): TieList[] {
  const lists = answered as Partial<Record<string, Connection>>
  return listsOf[type].flatMap((name) => {
    const connection = lists[name]
    return connection ? [tieList(type, name, connection, self)] : []
  })
}

export function tieList(type: EntityType, name: string, connection: Connection, self: Proof['source'] | null = null): TieList {
  const { totalCount, pageInfo, withheld, edges } = connection
  return {
    name, label: `node.${type.toLowerCase()}.${name}` as Key, total: totalCount, next: pageInfo.hasNextPage ? pageInfo.endCursor : null, withheld,
    rows: edges.map((edge, i) => rowOf(edge, i, self)),
  }
}

export function rowOf(edge: Edge, index = 0, self: Proof['source'] | null = null): Row {
  const { node } = edge
  if (node.counted !== undefined) return numberRow(node)
  if (node.subject !== undefined) return citation(node, self)
  return {
    key: edge.id ?? `${node.id} ${index}`,
    node: { id: node.id, name: node.name ?? node.id }, title: null, details: [...tieDetails(edge), ...endDetails(node)],
    certainty: edge.certainty ?? edge.presence?.certainty ?? null, proofs: edge.evidence ?? [],
  }
}

function tieDetails(edge: Edge): Detail[] {
  const { title, circle, share, role, presence, onBehalfOf, delegation } = edge
  const details: (Detail | null)[] = [
    said(title),
    role === undefined ? null : { text: word('role', role) },
    presence ? { text: word('role', presence.role) } : null,
    presence ? { text: word('how', presence.how) } : null,
    circle ? { text: t('node.tie.circle', { circle }) } : null,
    share ? { text: t('node.tie.share', { share: share.replace('~', '≈') }) } : null,
    presence && presence.through.length > 0 ? { text: t('node.tie.through'), nodes: presence.through } : null,
    onBehalfOf ? { text: t('node.tie.onbehalfof'), nodes: [onBehalfOf] } : null,
    delegation ? { text: t('node.tie.delegation'), nodes: [delegation] } : null,
    timesOf(edge),
  ]
  return details.filter((detail) => detail !== null)
}

function said(text: string | null | undefined): Detail | null {
  return text ? { text } : null
}

/** When a position or membership held; without bounds, when a source last told of it. */
function timesOf({ since, until, attestedOn }: Edge): Detail | null {
  if (since && until) return { text: t('words.date.range', { from: edtf(since), to: edtf(until) }) }
  if (since) return { text: t('words.date.since', { date: edtf(since) }) }
  if (until) return { text: t('words.date.until', { date: edtf(until) }) }
  return attestedOn ? { text: t('node.tie.attested', { date: edtf(attestedOn) }) } : null
}

function endDetails(node: End): Detail[] {
  const details: (Detail | null)[] = [
    node.date ? { text: edtf(node.date) } : null,
    node.status && node.status !== 'HELD' ? { text: word('status', node.status) } : null,
    node.organisationKind ? { text: word('organisationKind', node.organisationKind) } : null,
    node.country ? { text: country(node.country) } : null,
  ]
  return details.filter((detail) => detail !== null)
}

function numberRow(node: End): Row {
  const value = number(node.value ?? 0)
  return {
    key: node.id, node: null,
    title: t('node.number', { counted: word('counted', node.counted ?? ''), value: node.approximate ? t('node.number.about', { value }) : value }),
    details: node.date ? [{ text: edtf(node.date) }] : [], certainty: node.evidence?.[0]?.certainty ?? null, proofs: node.evidence ?? [],
  }
}

const named = /^(organisation|person|event|place|topic|programme|source):/

/** What a source says of a node, a tie or a number. */
function citation(node: End, source: Proof['source'] | null): Row {
  const { id, subject = '', about = null, certainty = 'UNCERTAIN', quote = null, reading = null } = node
  const tie = named.test(subject) ? null : t(subject.startsWith('number:') ? 'node.cites.number' : 'node.cites.tie')
  return {
    key: id, node: tie === null ? { id: subject, name: subject } : null, title: tie, details: [{ text: aspect(about) }], certainty,
    proofs: source ? [{ id, about, certainty, quote, reading, source }] : [],
  }
}

/** The words of what evidence is about: a property, or the existence. */
export function aspect(about: string | null): string {
  const [property = '', ...rest] = (about ?? 'existence').split(' ')
  if (property === 'names') return t('node.about.names', { name: rest.join(' ') })
  const key = `node.about.${property}`
  return has(key) ? t(key) : property
}
