// The words of the contract that may stand in an address, in the order in which lists show them. A test holds them against the schema.

export const entityTypes = ['ORGANISATION', 'PERSON', 'EVENT', 'PLACE', 'TOPIC', 'PROGRAMME', 'SOURCE'] as const
export type EntityType = (typeof entityTypes)[number]

export const tieKinds = [
  'HOLDS_POSITION', 'TOOK_PART_IN', 'PART_OF', 'PREPARES', 'HELD_AT', 'ABOUT', 'WORKS_ON', 'MEMBER_OF', 'BASED_IN', 'WITHIN',
  'UNDER', 'FUNDS', 'COUNTERPART_OF', 'SUCCEEDS', 'BRANCH_OF', 'MET',
] as const
export type TieKind = (typeof tieKinds)[number]

export const eventStatuses = ['PLANNED', 'HELD', 'CANCELLED', 'UNKNOWN'] as const
export type EventStatus = (typeof eventStatuses)[number]

export const relations = ['ACROSS', 'OTHER', 'COLLEAGUES', 'SAME_DELEGATION'] as const
export type Relation = (typeof relations)[number]

export const certainties = ['STATED', 'INFERRED', 'UNCERTAIN', 'REFERENCE'] as const
export type Certainty = (typeof certainties)[number]

export const ways = ['ENCOUNTER', 'POSITION', 'MEMBERSHIP'] as const
export type Way = (typeof ways)[number]

export const directions = ['HOST', 'SEND'] as const
export type Direction = (typeof directions)[number]

export const projections = ['ENCOUNTERS', 'FULL'] as const
export type Projection = (typeof projections)[number]
