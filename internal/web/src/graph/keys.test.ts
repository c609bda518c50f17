import { describe, expect, test } from 'vitest'
import fr from '../languages/fr'
import { commandOf, help } from './keys'

const pressed = (key: string, held: Partial<KeyboardEvent> = {}) => commandOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held })

describe('a key', () => {
  test.each([
    ['ArrowLeft', { does: 'go', direction: 'left' }], ['Backspace', { does: 'back' }], ['Escape', { does: 'clear' }], ['L', { does: 'link' }],
    ['+', { does: 'in' }], ['?', { does: 'help' }], ['Enter', null], ['Tab', null], ['constructor', null], ['x', null],
  ] as const)('%s does %o', (key, command) => {
    expect(pressed(key)).toEqual(command)
  })

  test('with Shift moves the node', () => {
    expect(pressed('ArrowUp', { shiftKey: true })).toEqual({ does: 'move', direction: 'up' })
  })

  test.each(['ctrlKey', 'metaKey', 'altKey'] as const)('with %s is the browser’s', (held) => {
    expect(pressed('ArrowLeft', { [held]: true })).toBeNull()
    expect(pressed('0', { [held]: true })).toBeNull()
  })

  test('is explained in the help, and has words', () => {
    for (const { keys, text } of help) {
      expect(fr).toHaveProperty([text])
      for (const key of keys) expect(key.length === 1 || `graph.key.${key}` in fr || /^[←→↑↓]+$/.test(key)).toBe(true)
    }
    const explained = help.flatMap(({ keys }) => keys as readonly string[])
    for (const key of ['l', 'e', 'c', 'h', 'p', '+', '-', '0', '?', 'Backspace', 'Escape', 'Home', 'PageDown', 'PageUp']) expect(explained).toContain(key)
  })
})
