// What the outline of the map needs of geometry. Points are [x, y], rings end where they begin.

/** Simplifies a line as Visvalingam has it: the corner that cuts off least goes first, while that is less than `least`. */
export function simplified(points, least) {
  const left = points.slice()
  const closed = same(points[0], points.at(-1))
  const fewest = closed ? 4 : 2
  while (left.length > fewest) {
    let [worst, smallest] = [-1, least]
    for (let i = 1; i < left.length - 1; i++) {
      const area = Math.abs(triangle(left[i - 1], left[i], left[i + 1]))
      if (area < smallest) [worst, smallest] = [i, area]
    }
    if (worst < 0) break
    left.splice(worst, 1)
  }
  return left
}

function same(a, b) {
  return a[0] === b[0] && a[1] === b[1]
}

function triangle(a, b, c) {
  return ((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
}

/** The area of a ring; its sign tells the way round. */
export function ringArea(ring) {
  let sum = 0
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1]
  return sum / 2
}

/** The part of a ring within a frame from 0,0 to width,height, as Sutherland and Hodgman have it. */
export function clipped(ring, width, height) {
  const sides = [
    { axis: 0, at: 0, inside: (p) => p[0] >= 0 }, { axis: 0, at: width, inside: (p) => p[0] <= width },
    { axis: 1, at: 0, inside: (p) => p[1] >= 0 }, { axis: 1, at: height, inside: (p) => p[1] <= height },
  ]
  let points = ring.slice(0, -1)
  for (const side of sides) {
    points = points.flatMap((point, i) => {
      const before = points[(i + points.length - 1) % points.length]
      const crossing = side.inside(point) !== side.inside(before) ? [cut(before, point, side)] : []
      return side.inside(point) ? [...crossing, point] : crossing
    })
  }
  return points.length > 0 ? [...points, points[0]] : []
}

function cut(a, b, { axis, at }) {
  const part = (at - a[axis]) / (b[axis] - a[axis])
  const other = a[1 - axis] + part * (b[1 - axis] - a[1 - axis])
  return axis === 0 ? [at, other] : [other, at]
}

/** The point within a ring that is farthest from its edge, of a grid of 60 × 60 points. */
export function deepest(ring) {
  const [xs, ys] = [0, 1].map((axis) => ring.map((point) => point[axis]))
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  let [best, depth] = [[(left + right) / 2, (top + bottom) / 2], 0]
  for (let i = 0.5; i < 60; i++) {
    for (let j = 0.5; j < 60; j++) {
      const point = [left + ((right - left) * i) / 60, top + ((bottom - top) * j) / 60]
      const far = within(ring, point) ? distance(ring, point) : 0
      if (far > depth) [best, depth] = [point, far]
    }
  }
  return best
}

/** Whether a point is within a ring. */
export function within(ring, [x, y]) {
  let inside = false
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1], ring[i]]
    if (a[1] > y !== b[1] > y && x < a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) inside = !inside
  }
  return inside
}

function distance(ring, [x, y]) {
  let least = Infinity
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1], ring[i]]
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
    const along = dx || dy ? Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy))) : 0
    least = Math.min(least, Math.hypot(x - a[0] - along * dx, y - a[1] - along * dy))
  }
  return least
}
