// The keys of the combobox, by the pattern of the ARIA Authoring Practices.

export type Move = 'next' | 'previous' | 'first' | 'last'
export type Act = Move | 'open' | 'close' | 'take' | 'leave'

const acts: Readonly<Record<string, Act>> = {
  ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last', Enter: 'take', Escape: 'leave',
}

/** What a key means in the field; null where it is not the list's. */
export function keyIn(event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'>): Act | null {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return null
  if (event.altKey) return event.key === 'ArrowDown' ? 'open' : event.key === 'ArrowUp' ? 'close' : null
  return acts[event.key] ?? null
}

/** The option that is active after a move, of so many; none is active before the first move. */
export function moved(active: number | null, move: Move, of: number): number {
  switch (move) {
    case 'next':
      return active === null ? 0 : (active + 1) % of
    case 'previous':
      return active === null ? of - 1 : (active + of - 1) % of
    case 'first':
      return 0
    case 'last':
      return of - 1
  }
}
