import { describe, expect, test } from 'vitest'
import { spotOf } from './spot'

const phone = { width: 320, height: 640 }
const desk = { width: 1440, height: 900 }

describe('the list of hits', () => {
  test('lies below its field, at least as wide', () => {
    expect(spotOf({ left: 100, top: 10, bottom: 46, width: 600 }, desk)).toEqual({ left: 100, width: 600, height: 842, top: 50, bottom: null })
  })

  test('is wider than a narrow field, and stays within the window', () => {
    const { left, width } = spotOf({ left: 1300, top: 10, bottom: 46, width: 120 }, desk)
    expect(width).toBe(416)
    expect(left + width).toBe(1432)
  })

  test('fits a narrow window', () => {
    expect(spotOf({ left: 12, top: 10, bottom: 46, width: 200 }, phone)).toMatchObject({ left: 8, width: 304 })
  })

  test('lies above a field at the foot of the window', () => {
    expect(spotOf({ left: 12, top: 560, bottom: 596, width: 200 }, phone)).toMatchObject({ top: null, bottom: 84, height: 548 })
  })

  test('never has less than no height', () => {
    expect(spotOf({ left: 0, top: -50, bottom: 700, width: 200 }, phone).height).toBe(0)
  })
})
