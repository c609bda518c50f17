// The communities of a picture: found only where they are asked for, for the code is large.

import type { Id } from '../state/state'
import type { Picture } from './picture'

export class Communities {
  found: ReadonlyMap<Id, number> | null = $state.raw(null)

  constructor(picture: () => Picture | null) {
    $effect(() => {
      const of = picture()
      this.found = null
      if (!of) return
      let wanted = true
      void import('../graph/communities').then(async ({ communitiesOf }) => {
        const found = await communitiesOf(of)
        if (wanted) this.found = found
      })
      return () => (wanted = false)
    })
  }
}
