// The further rows of a list, page by page.

import { ask, Away, Refusal, type Operation } from '../api/ask'
import { service } from '../api/away.svelte'

/** What follows the rows that are shown: where, and of what kind is up to the list. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}

export class Further<Row, Data, Variables> {
  rows: readonly Row[] = $state.raw([])
  asking = $state(false)
  refusal: Refusal | null = $state.raw(null)
  #next: string | null | undefined = $state()

  /** `first` is the page that is shown already. */
  constructor(
    readonly operation: Operation<Data, Variables>,
    readonly first: () => Page<Row>,
    readonly variables: (after: string) => Variables,
    readonly read: (data: Data) => Page<Row> | null,
  ) {}

  /** The cursor behind the last row; null where no rows follow. */
  get next(): string | null {
    return this.#next === undefined ? this.first().next : this.#next
  }

  /** Adds a page. Gives the number of rows that came. */
  async more(): Promise<number> {
    const after = this.next
    if (after === null || this.asking) return 0
    this.asking = true
    this.refusal = null
    try {
      const { data } = await ask(this.operation, this.variables(after), new AbortController().signal)
      const page = this.read(data)
      this.rows = [...this.rows, ...(page?.rows ?? [])]
      this.#next = page?.next ?? null
      return page?.rows.length ?? 0
    } catch (error) {
      if (error instanceof Away) service.missed()
      else if (error instanceof Refusal) this.refusal = error
      else throw error
      return 0
    } finally {
      this.asking = false
    }
  }
}
