// How many further neighbours those shown have: asked beside the picture, which does not wait for it.

import { holdings } from '../api/holdings.svelte'
import { Question } from '../api/question.svelte'
import { hidden } from '../operations'
import type { HiddenQuery, HiddenQueryVariables } from '../operations/types'
import type { Explore, Id } from '../state/state'
import { hiddenAsked, hiddenOfAsked } from './asked'
import { neighbours, type Picture } from './picture'

export class Further {
  #all: Question<HiddenQuery, HiddenQueryVariables>
  #one: Question<HiddenQuery, HiddenQueryVariables>
  #picture: () => Picture | null

  constructor(state: () => Explore, picture: () => Picture | null) {
    this.#picture = picture
    this.#all = new Question(hidden, () => hiddenAsked(state(), holdings.actors))
    this.#one = new Question(hidden, () => hiddenOfAsked(state(), holdings.actors))
  }

  /** What is known of it. In a large network that is the one node that is selected: all that it has beside it, less what is shown. */
  get counts(): ReadonlyMap<Id, number> {
    const picture = this.#picture()
    const all = this.#all.answer?.data.network.nodes ?? []
    const one = picture ? (this.#one.answer?.data.network.nodes ?? []) : []
    return new Map([
      ...all.map(({ id, hiddenNeighbours }) => [id, hiddenNeighbours] as const),
      ...one.map(({ id, hiddenNeighbours }) => [id, Math.max(0, hiddenNeighbours - (picture ? neighbours(picture, id) : 0))] as const),
    ])
  }
}
