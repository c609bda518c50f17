// The reading of one contact point. Its value is here and nowhere else, for as long as it is shown.

import { ask, Away, Refusal } from '../api/ask'
import { service } from '../api/away.svelte'
import { revealContact } from '../operations'
import type { Purpose, Revealed } from './contact'

export class Reveal {
  revealed: Revealed | null = $state.raw(null)
  asking = $state(false)
  refusal: Refusal | null = $state.raw(null)
  /** No answer came: whether the reading was recorded is not known. */
  unanswered = $state(false)
  #controller = new AbortController()

  /** Reads the value, once; whether it is there. */
  async read(id: string, purpose: Purpose): Promise<boolean> {
    if (this.asking) return false
    this.forget()
    const { signal } = this.#controller
    this.asking = true
    try {
      const { data } = await ask(revealContact, { id, purpose }, signal)
      this.revealed = data.revealContact
      return true
    } catch (error) {
      if (signal.aborted) return false
      if (error instanceof Refusal) this.refusal = error
      else if (error instanceof Away) {
        this.unanswered = true
        service.missed()
      } else throw error
      return false
    } finally {
      this.asking = false
    }
  }

  /** Keeps nothing, nor takes what is still on its way. */
  forget(): void {
    this.#controller.abort()
    this.#controller = new AbortController()
    this.revealed = null
    this.refusal = null
    this.unanswered = false
    this.asking = false
  }
}
