// What is shown, in a sentence: for the heads of files and the foot of a print.

import type { Showing } from '../explore/showing'
import { list, plural, t } from '../languages/text.svelte'

export function describe({ picture, whole, state }: Pick<Showing, 'picture' | 'whole' | 'state'>): string {
  return t('export.described', {
    seeds: list(state.seeds.map((id) => whole.byId.get(id)?.name ?? id)),
    nodes: plural('explore.summary.nodes', picture.nodes.length), links: plural('explore.summary.links', picture.links.length),
  })
}
