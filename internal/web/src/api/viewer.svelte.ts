// Who asks, as the service knows it. When somebody else comes to ask, everything that is shown is asked anew.

import { viewer as operation } from '../operations'
import type { ViewerQuery } from '../operations/types'
import { ask, Away, listen, Refusal } from './ask'
import { service } from './away.svelte'

export type Known = ViewerQuery['viewer']
export type Access = Known['access']

/** The roles, least first. */
export const accesses = ['PUBLIC', 'ANALYST', 'COORDINATOR', 'ADMIN'] as const satisfies readonly Access[]

/** Whether two answers are about the same role of the same credential. */
export function isSame(a: Known, b: Known): boolean {
  return a.access === b.access && a.signedIn === b.signedIn && a.label === b.label
}

/** Whether somebody who had signed in is no longer known. */
export function hasEnded(before: Known | null, now: Known): boolean {
  return before !== null && before.signedIn && before.canSignIn && !now.signedIn
}

/** Milliseconds after which somebody who asks something is asked for again: a cookie goes without a word. */
const trusted = 60_000

class Viewer {
  /** Null while the service has not said. */
  known: Known | null = $state.raw(null)
  /** Whether the service was asked at all: nothing else is asked before, for the cookie of an ended session is refused once. */
  asked = $state(false)
  /** Counts how often somebody else came to ask. */
  changes = $state(0)
  /** Whether a session ended by itself: somebody who does not know it would take what is left for all there is. */
  ended = $state(false)
  /** Whether the form for a token is wanted. */
  wanted = $state(false)
  #asking: Promise<void> | null = null
  #at = 0
  #tabs = new BroadcastChannel('viewer')

  constructor() {
    listen({
      asked: () => this.#inDoubt() && void this.refresh(),
      refused: ({ code }) => code === 'UNAUTHENTICATED' && this.known?.signedIn && void this.refresh(),
    })
    // What another tab did, or found out, holds for this one.
    this.#tabs.onmessage = () => void this.refresh()
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden && this.known?.canSignIn) void this.refresh()
    })
  }

  sees(least: Access): boolean {
    return this.known !== null && accesses.indexOf(this.known.access) >= accesses.indexOf(least)
  }

  /** Asks who asks; one question at a time. */
  refresh(): Promise<void> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null
      this.asked = true
    })
    return this.#asking
  }

  /** Somebody has signed in or out, and knows it. */
  async changed(): Promise<void> {
    await this.#asking // it may be about who asked before
    this.known = null
    this.ended = false
    await this.refresh()
    this.changes++
    this.#tabs.postMessage('changed')
  }

  #inDoubt(): boolean {
    return this.known !== null && this.known.signedIn && this.known.canSignIn && !this.#asking && Date.now() - this.#at > trusted
  }

  async #ask(): Promise<void> {
    this.#at = Date.now()
    for (const last of [false, true]) {
      try {
        const { data } = await ask(operation, {}, new AbortController().signal)
        this.#know(data.viewer)
        return
      } catch (error) {
        if (error instanceof Away) return service.missed()
        // The cookie of a session that ended is refused once, and with that it is gone.
        if (!(error instanceof Refusal) || error.code !== 'UNAUTHENTICATED' || last) return
        this.ended = true
      }
    }
  }

  #know(now: Known): void {
    const before = this.known
    if (hasEnded(before, now)) this.ended = true
    if (now.signedIn) this.ended = false
    this.known = now
    if (!before || isSame(before, now)) return
    this.changes++
    this.#tabs.postMessage('changed')
  }
}

export const viewer = new Viewer()
