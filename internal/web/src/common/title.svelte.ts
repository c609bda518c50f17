// The title of the window: the page, then the product.

import { t } from '../languages/text.svelte'
import type { State } from '../state/state'

const titles = {
  start: 'common.title.start', explore: 'common.title.explore', node: 'common.title.node', paths: 'common.title.paths',
  shadowing: 'common.title.shadowing', audit: 'common.title.audit', nowhere: 'common.title.nowhere',
} as const

export function titleOf(state: State): string {
  return `${t(titles[state.page])} – partnergraph`
}
