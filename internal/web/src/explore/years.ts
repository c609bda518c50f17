// The years of the slider.

export interface Bar {
  year: number
  count: number
}

/** A bar for each year from the first that has events to the last; empty years between have height 0. */
export function histogramOf(groups: readonly { key: string; count: number }[]): Bar[] {
  const counts = new Map(groups.map(({ key, count }) => [Number(key), count]))
  const known = [...counts.keys()].filter(Number.isInteger)
  if (known.length === 0) return []
  const least = Math.min(...known)
  const last = Math.max(...known)
  return Array.from({ length: last - least + 1 }, (_, i) => ({ year: least + i, count: counts.get(least + i) ?? 0 }))
}

/** A value within bounds. */
export function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
