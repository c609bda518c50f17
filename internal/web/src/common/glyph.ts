// The shape of a type of node: told apart without colour. Drawn around 0,0 in a circle of radius 1.

import type { EntityType } from '../state/words'

export const glyphs: Readonly<Record<EntityType, string>> = {
  ORGANISATION: 'M-.8 -.8H.8V.8H-.8Z',
  PERSON: 'M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z',
  EVENT: 'M0 -1.1L1.1 0L0 1.1L-1.1 0Z',
  PLACE: 'M0 1L-.95 -.7H.95Z',
  TOPIC: 'M-.5 -.9H.5L1 0L.5 .9H-.5L-1 0Z',
  PROGRAMME: 'M0 -1L.95 -.31L.59 .81H-.59L-.95 -.31Z',
  SOURCE: 'M-.65 -.9H.3L.7 -.5V.9H-.65Z',
}

/** The type that an id names. */
export function typeOf(id: string): EntityType {
  return id.slice(0, id.indexOf(':')).toUpperCase() as EntityType
}
