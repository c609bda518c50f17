// Where the page is. The address is the only place where that is kept.

import { addressOf, readAddress, type Problem } from './address'
import { exploring, type Common, type Explore, type Place, type State } from './state'

interface Kept {
  /** How many steps on this page lie behind this one: so many can be undone. To leave the page is no step of it. */
  depth: number
}

function kept(): Kept {
  const { depth } = (history.state ?? {}) as Partial<Kept>
  return { depth: typeof depth === 'number' ? depth : 0 }
}

function samePage(a: State, b: State): boolean {
  return a.page === b.page && (a.page !== 'node' || b.page !== 'node' || a.id === b.id)
}

/** Whether a path is one of this page: GraphiQL and the way to an identity provider are the service's. */
const ours = (href: string) => !/^\/(graphi|auth\/)/.test(href)

class Router {
  state: State = $state.raw(readAddress(location.pathname, location.search).state)
  problems: Problem[] = $state.raw(readAddress(location.pathname, location.search).problems)
  /** How many steps can be undone, and done again. */
  undoable = $state(kept().depth)
  redoable = $state(0)

  constructor() {
    // An undone step must not scroll away from the button that undid it; another page begins at its top.
    history.scrollRestoration = 'manual'
    window.addEventListener('popstate', () => this.#arrive())
    document.addEventListener('click', (event) => this.#follow(event))
  }

  /** Goes to a place, in the language and theme of now. */
  go(place: Place & Partial<Common>, how: 'push' | 'replace' = 'push'): void {
    const { lang, theme } = this.state
    this.#show({ lang, theme, ...place } as State, how)
  }

  // Links depend on these two alone: a mere selection leaves them as they are.
  #lang = $derived(this.state.lang)
  #theme = $derived(this.state.theme)

  /** The address of a place, in the language and theme of now: for links. */
  href(place: Place & Partial<Common>): string {
    return addressOf({ lang: this.#lang, theme: this.#theme, ...place } as State)
  }

  /** Changes some values of the page that is shown. */
  change(some: Partial<State>, how: 'push' | 'replace' = 'push'): void {
    this.#show({ ...this.state, ...some } as State, how)
  }

  /** Changes the network that is explored; from another page, goes there. */
  explore(some: Partial<Explore>, how: 'push' | 'replace' = 'push'): void {
    if (this.state.page === 'explore') this.change(some as Partial<State>, how)
    else this.go(exploring(some))
  }

  undo(): void {
    if (this.undoable > 0) history.back()
  }

  redo(): void {
    if (this.redoable > 0) history.forward()
  }

  #show(state: State, how: 'push' | 'replace'): void {
    const address = addressOf(state)
    this.problems = []
    if (address === location.pathname + location.search) {
      this.state = state
      return
    }
    if (how === 'replace') {
      history.replaceState(history.state, '', address)
    } else {
      this.undoable = samePage(this.state, state) ? kept().depth + 1 : 0
      this.redoable = 0
      history.pushState({ depth: this.undoable } satisfies Kept, '', address)
    }
    this.state = state
  }

  #arrive(): void {
    const { state, problems } = readAddress(location.pathname, location.search)
    const { depth } = kept()
    this.redoable = samePage(this.state, state) ? Math.max(0, this.redoable + this.undoable - depth) : 0
    this.undoable = depth
    this.state = state
    this.problems = problems
  }

  /** Follows links of ours without loading the page anew. */
  #follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.composedPath().find((target): target is HTMLAnchorElement | SVGAElement => target instanceof HTMLAnchorElement || target instanceof SVGAElement)
    const href = link?.getAttribute('href')
    if (!link || !href?.startsWith('/') || link.hasAttribute('target') || link.hasAttribute('download') || !ours(href)) return
    event.preventDefault()
    const [path = '/', query = ''] = href.split('?')
    this.#show(readAddress(path, query).state, 'push')
  }
}

export const router = new Router()
