// How a step is said. "Met" is said only of what a source states.

import type { Key } from '../languages/text.svelte'
import type { FoundStep } from './strength'

const visits: readonly string[] = ['LEARNING_VISIT', 'SITE_VISIT', 'PREPARATORY_VISIT']

interface Said {
  readonly via: FoundStep['via']
  readonly certainty: FoundStep['certainty']
  readonly from: { readonly id: string }
  readonly events: readonly { readonly certainty: FoundStep['certainty']; readonly event: { readonly kind: string } }[]
}

/** The words between the two names. `judged`: whether a day was asked; what no day was asked for may be over. */
export function verbOf(step: Said, judged: boolean): Key {
  const day = judged ? 'now' : 'ever'
  switch (step.via) {
    case 'MEMBERSHIP':
      return `paths.step.membership.${day}`
    case 'POSITION':
      return step.from.id.startsWith('person:') ? `paths.step.holds.${day}` : `paths.step.held.${day}`
    case 'ENCOUNTER':
      return encounter(step)
  }
}

function encounter(step: Said): Key {
  const { certainty } = step
  if (certainty === 'STATED') return 'paths.step.met'
  const occasion = atVisit(step) ? 'visit' : 'event'
  return certainty === 'UNCERTAIN' ? `paths.step.perhaps.${occasion}` : `paths.step.same.${occasion}`
}

/** Whether the newest of the events that are as sure as the step was a visit: the service names it in its sentence, too. */
function atVisit({ certainty, events }: Said): boolean {
  const named = events.find((event) => event.certainty === certainty)
  return named !== undefined && visits.includes(named.event.kind)
}

/** The word on the line of the drawing. */
export function markOf(step: Said): Key {
  if (step.via !== 'ENCOUNTER') return `paths.chain.${step.via}`
  if (step.certainty === 'STATED') return 'paths.chain.met'
  return atVisit(step) ? 'paths.chain.visit' : 'paths.chain.event'
}
