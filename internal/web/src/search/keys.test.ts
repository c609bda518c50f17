import { describe, expect, test } from 'vitest'
import { keyIn, moved } from './keys'

const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false }

describe('the keys of the field', () => {
  test('arrows, Home, End, Enter and Escape are the list’s', () => {
    expect(['ArrowDown', 'ArrowUp', 'Home', 'End', 'Enter', 'Escape', 'a'].map((key) => keyIn({ ...none, key }))).toEqual([
      'next', 'previous', 'first', 'last', 'take', 'leave', null,
    ])
  })

  test('with Alt the arrows open and close it', () => {
    expect(['ArrowDown', 'ArrowUp', 'Enter'].map((key) => keyIn({ ...none, altKey: true, key }))).toEqual(['open', 'close', null])
  })

  test('nothing is taken from a selection, a shortcut or a composition', () => {
    expect(keyIn({ ...none, shiftKey: true, key: 'Home' })).toBeNull()
    expect(keyIn({ ...none, ctrlKey: true, key: 'ArrowDown' })).toBeNull()
    expect(keyIn({ ...none, isComposing: true, key: 'Enter' })).toBeNull()
  })
})

describe('the active option', () => {
  test('goes round', () => {
    expect(moved(null, 'next', 3)).toBe(0)
    expect(moved(2, 'next', 3)).toBe(0)
    expect(moved(null, 'previous', 3)).toBe(2)
    expect(moved(0, 'previous', 3)).toBe(2)
  })

  test('goes to the ends', () => {
    expect([moved(1, 'first', 3), moved(1, 'last', 3)]).toEqual([0, 2])
  })
})
