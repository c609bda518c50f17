// Whether the service is away. Whoever waits for it asks again when it is back.

import { ready } from './ask'

/** Milliseconds between two looks: while it is there and nobody asks, and while it is away. */
const there = 10_000
const gone = 1_500

class Service {
  away = $state(false)
  /** Counts how often it came back. */
  returns = $state(0)
  #looking = false

  /** Looks now and then, so that the page says it before somebody asks in vain. */
  watch(): void {
    setInterval(() => {
      if (!document.hidden && !this.#looking) void ready().then((is) => is || this.missed())
    }, there)
  }

  /** Somebody could not reach it. */
  missed(): void {
    this.away = true
    if (!this.#looking) void this.#look()
  }

  async #look(): Promise<void> {
    this.#looking = true
    do {
      await new Promise((resolve) => setTimeout(resolve, gone))
    } while (!(await ready()))
    this.#looking = false
    this.away = false
    this.returns++
  }
}

export const service = new Service()
