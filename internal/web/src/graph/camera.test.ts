import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fit, marginOf, panned, placeAt, placesOf, revealing, seen, spacingOf, zoomed, type Point } from './camera'
import { picture } from './example'

const frame = { width: 800, height: 500 }
const coordinate = fc.double({ min: -50, max: 50, noNaN: true })
const anyPlace = fc.record({ x: coordinate, y: coordinate })
const anyPlaces = fc.array(anyPlace, { minLength: 1, maxLength: 20 })
const close = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y) < 1e-6

describe('the fitted camera', () => {
  test('shows every place within the margin, and none far from another than links may be', () => {
    fc.assert(
      fc.property(anyPlaces, (places) => {
        const camera = fit(places, frame)
        const margin = marginOf(frame)
        for (const place of places) {
          const { x, y } = seen(camera, place)
          expect(x).toBeGreaterThan(margin.x - 0.01)
          expect(x).toBeLessThan(frame.width - margin.x + 0.01)
          expect(y).toBeGreaterThan(margin.y - 0.01)
          expect(y).toBeLessThan(frame.height - margin.y + 0.01)
        }
        expect(Math.max(camera.sx / camera.sy, camera.sy / camera.sx)).toBeLessThanOrEqual(1.45 + 1e-9)
      }),
    )
  })

  test('puts what is up in the layout up in the picture', () => {
    const camera = fit([{ x: 0, y: 0 }, { x: 0, y: 1 }], frame)
    expect(seen(camera, { x: 0, y: 1 }).y).toBeLessThan(seen(camera, { x: 0, y: 0 }).y)
  })

  test('shows a single place in the middle, and nothing at all without falling', () => {
    expect(seen(fit([{ x: 3, y: -4 }], frame), { x: 3, y: -4 })).toEqual({ x: 400, y: 250 })
    expect(fit([], frame).sx).toBeGreaterThan(0)
    expect(fit([{ x: 0, y: 0 }], { width: 0, height: 0 }).sx).toBeGreaterThan(0)
  })
})

describe('a camera', () => {
  test('finds the place that is seen', () => {
    fc.assert(
      fc.property(anyPlaces, anyPlace, (places, place) => {
        const camera = fit(places, frame)
        expect(close(placeAt(camera, seen(camera, place)), place)).toBe(true)
      }),
    )
  })

  test('zooms about a point, within bounds, and back', () => {
    const fitted = fit([{ x: -1, y: -1 }, { x: 1, y: 1 }], frame)
    const at = { x: 123, y: 45 }
    const near = zoomed(fitted, 3, at, fitted)
    expect(close(placeAt(near, at), placeAt(fitted, at))).toBe(true)
    expect(near.sx / fitted.sx).toBeCloseTo(3)
    expect(zoomed(near, 1 / 3, at, fitted).dx).toBeCloseTo(fitted.dx)
    expect(zoomed(fitted, 1e9, at, fitted).sx / fitted.sx).toBeCloseTo(16)
    expect(zoomed(fitted, 1e-9, at, fitted).sx / fitted.sx).toBeCloseTo(0.4)
  })

  test('moves as little as brings a place into the frame', () => {
    const camera = fit([{ x: -1, y: -1 }, { x: 1, y: 1 }], frame)
    expect(revealing(camera, { x: 0, y: 0 }, frame)).toEqual(camera)
    const { x, y } = seen(revealing(panned(camera, 5000, -3000), { x: 0, y: 0 }, frame, 40), { x: 0, y: 0 })
    expect([x, y]).toEqual([760, 40])
  })
})

describe('the places of nodes', () => {
  const { nodes } = picture({ nodes: { 'organisation:a': [1, 2], 'organisation:b': [3, 4] } })

  test('are those of the service, and of pins above them', () => {
    const places = placesOf(nodes, [{ id: 'organisation:b', x: 9, y: 8 }, { id: 'organisation:gone', x: 0, y: 0 }])
    expect([...places]).toEqual([['organisation:a', { x: 1, y: 2 }], ['organisation:b', { x: 9, y: 8 }]])
  })

  test('lie further apart where there are fewer', () => {
    const few = placesOf(nodes, [])
    const many = new Map([...few, ...Array.from({ length: 98 }, (_, i) => [`organisation:${i}`, { x: 2, y: 3 }] as const)])
    const camera = fit(few.values(), frame)
    expect(spacingOf(few, camera)).toBeGreaterThan(6 * spacingOf(many, camera))
  })
})
