// A question that a part of the page keeps asking as its variables change.

import { ask, Away, Refusal, type Answer, type Operation } from './ask'
import { service } from './away.svelte'

export class Question<Data, Variables> {
  /** The last answer: it stays while another is asked for, and while the service is away. */
  answer: Answer<Data> | null = $state.raw(null)
  /** What the last answer was to. */
  answered: Variables | null = $state.raw(null)
  asking = $state(false)
  refusal: Refusal | null = $state.raw(null)

  #again = $state(0)

  /**
   * Asks when what `variables` gives changes; null asks nothing. `extra` is added at the moment of asking: a change of it alone asks nothing.
   * To be called while a component is set up.
   */
  constructor(operation: Operation<Data, Variables>, variables: () => Variables | null, extra: () => Partial<Variables> = () => ({})) {
    const said = $derived(JSON.stringify(variables()))
    $effect(() => {
      const asked = JSON.parse(said) as Variables | null
      void this.#again
      void service.returns
      const controller = new AbortController()
      if (asked === null) this.#forget()
      else void this.#ask(operation, { ...asked, ...extra() }, controller.signal)
      return () => controller.abort()
    })
  }

  /** Asks the same once more. */
  again(): void {
    this.#again++
  }

  #forget(): void {
    this.answer = null
    this.answered = null
    this.refusal = null
    this.asking = false
  }

  async #ask(operation: Operation<Data, Variables>, variables: Variables, signal: AbortSignal): Promise<void> {
    this.asking = true
    try {
      this.answer = await ask(operation, variables, signal)
      this.answered = variables
      this.refusal = null
    } catch (error) {
      if (signal.aborted) return // another question took its place
      if (error instanceof Away) service.missed()
      else if (error instanceof Refusal) this.refusal = error
      else throw error
    }
    this.asking = false
  }
}
