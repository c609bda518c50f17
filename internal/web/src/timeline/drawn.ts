// The marks of the timeline, ready to be drawn, in the language of the page.

import type { Colours } from '../explore/colours'
import type { Picture, PictureLink } from '../explore/picture'
import { edtf } from '../languages/edtf'
import { plural, t, word } from '../languages/text.svelte'
import type { Id } from '../state/state'
import type { Certainty, EventStatus } from '../state/words'
import { daysOf, relationOf } from '../table/wording'
import type { Happening } from './marks'
import { isExact, spanOf, type Span } from './time'

export interface Drawn {
  readonly key: string
  readonly span: Span
  /** The words beside the mark: what may be cut, and what may not; and all of it as a sentence. */
  readonly text: string
  readonly note: string
  readonly said: string
  readonly href: string
  readonly chosen: boolean
  readonly slot: number
  /** Of an event. */
  readonly exact: boolean
  readonly status: EventStatus | null
  /** Of two actors. */
  readonly certainty: Certainty | null
}

const longest = 38

/** A text of so many letters at most; an ellipsis tells that it was longer. */
export function shortened(text: string, most: number = longest): string {
  if (text.length <= most) return text
  return most < 2 ? '' : text.slice(0, most - 1).trimEnd() + '…'
}

/** What of an event's status has to be said; empty where it took place. */
export function statusOf(status: EventStatus): string {
  return status === 'HELD' ? '' : t(`timeline.status.${status}`)
}

export interface Ways {
  readonly picture: Picture
  readonly colours: Colours
  /** The ids selected, joined by ~. */
  readonly selected: string
  /** The address at which a node or a pair is selected, and that of a node's page. */
  select(...ids: Id[]): string
  page(id: Id): string
}

/** An event: it leads to its selection where the picture has it, else to its page. Its name has so many letters at most. */
export function drawnEvent(event: Happening, span: Span, letters: number, { picture, colours, selected, select, page }: Ways): Drawn {
  const node = picture.byId.get(event.id)
  const status = statusOf(event.status)
  const said = [event.name, edtf(event.date), ...(event.kind ? [word('eventKind', event.kind)] : []), word('status', event.status)]
  return {
    key: event.id, span, text: shortened(event.name, letters), note: status && ` (${status})`, said: said.join(', '), href: node ? select(event.id) : page(event.id),
    chosen: selected === event.id, slot: node ? colours.of(node).slot : 0, exact: isExact(event.date), status: event.status, certainty: null,
  }
}

/** Two actors: the days from the first to the last event at which both were. */
export function drawnPair(link: PictureLink, seeds: readonly Id[], { picture, selected, select }: Ways): Drawn[] {
  const [source, target] = [picture.byId.get(link.source), picture.byId.get(link.target)]
  const span = spanOf(link.first, link.last)
  if (!source || !target || !span) return []
  const [a, b] = seeds.includes(target.id) && !seeds.includes(source.id) ? [target, source] : [source, target]
  const alone = seeds.length === 1 && seeds[0] === a.id
  const said = plural('timeline.pair', link.count, {
    a: a.name, b: b.name, relation: relationOf(link), days: daysOf(link.first, link.last), certainty: word('certainty', link.certainty),
  })
  return [{
    key: `${link.source}~${link.target}`, span, text: alone ? shortened(b.name) : `${shortened(a.name)} – ${shortened(b.name)}`, note: '', said,
    href: select(link.source, link.target), chosen: selected === `${link.source}~${link.target}`, slot: 0, exact: true, status: null, certainty: link.certainty,
  }]
}
