// Where nodes were drawn: a picture that changes step by step keeps them there.

import type { NetworkLayout } from '../operations/types'
import type { Picture } from './picture'

/** So many positions are sent along: a request has 64 KiB. */
const most = 600

export class Places {
  #places: readonly { id: string; x: number; y: number }[] = []

  /** Takes down where a picture has its nodes. */
  keep(picture: Picture): void {
    this.#places = picture.nodes.slice(0, most).map(({ id, x, y }) => ({ id, x, y }))
  }

  /** Returns whether there was anything to forget. */
  forget(): boolean {
    const any = this.#places.length > 0
    this.#places = []
    return any
  }

  /** What the service is told of them. */
  layout(): NetworkLayout | undefined {
    return this.#places.length > 0 ? { positions: this.#places } : undefined
  }
}
