// What the keys do while a node of the picture has the focus.

import type { Direction } from './direction'

export type Command =
  | { readonly does: 'go' | 'move'; readonly direction: Direction }
  | { readonly does: 'back' | 'clear' | 'in' | 'out' | 'fit' | 'help' | 'link' | 'expand' | 'collapse' | 'hide' | 'pin' | 'first' | 'next' | 'previous' }

const arrows: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }
const letters = {
  Backspace: 'back', Escape: 'clear', '+': 'in', '=': 'in', '-': 'out', '0': 'fit', '?': 'help', l: 'link', e: 'expand', c: 'collapse', h: 'hide',
  p: 'pin', Home: 'first', PageDown: 'next', PageUp: 'previous',
} as const

/** The command of a key; null where the key is the browser's. */
export function commandOf(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>): Command | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  const direction = Object.hasOwn(arrows, event.key) ? arrows[event.key] : undefined
  if (direction) return { does: event.shiftKey ? 'move' : 'go', direction }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return Object.hasOwn(letters, key) ? { does: letters[key as keyof typeof letters] } : null
}

/** The keys as the help shows them: with the name of the text that says what they do. */
export const help = [
  { keys: ['←', '→', '↑', '↓'], text: 'graph.keys.go' },
  { keys: ['Enter'], text: 'graph.keys.choose' },
  { keys: ['l'], text: 'graph.keys.link' },
  { keys: ['Backspace'], text: 'graph.keys.back' },
  { keys: ['Escape'], text: 'graph.keys.clear' },
  { keys: ['Home'], text: 'graph.keys.first' },
  { keys: ['PageDown', 'PageUp'], text: 'graph.keys.next' },
  { keys: ['+', '-', '0'], text: 'graph.keys.zoom' },
  { keys: ['e', 'c'], text: 'graph.keys.expand' },
  { keys: ['h'], text: 'graph.keys.hide' },
  { keys: ['p'], text: 'graph.keys.pin' },
  { keys: ['Shift', '←→↑↓'], text: 'graph.keys.move' },
  { keys: ['?'], text: 'graph.keys.help' },
] as const
