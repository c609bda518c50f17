// What every file says of itself: where it comes from, when, and what state of the network it saw.

export interface Provenance {
  /** The name of the service. */
  readonly title: string
  /** The address that shows the same. */
  readonly address: string
  /** The day and time of taking it away, in UTC: 2026-11-23T12:30:00Z. */
  readonly date: string
  /** The revision of the network; empty where the answer saw several. */
  readonly revision: string
}

export function provenanceOf(revision: number | null, address: string, now: Date): Provenance {
  return { title: 'partnergraph', address, date: now.toISOString().replace(/\.\d+Z$/, 'Z'), revision: revision === null ? '' : String(revision) }
}

/** The name of a file: what it is, the revision and the day; nothing of what it holds. */
export function fileName(what: string, { title, revision, date }: Provenance, ending: string): string {
  return [title, what, ...(revision === '' ? [] : [`r${revision}`]), date.slice(0, 10)].join('-') + '.' + ending
}
