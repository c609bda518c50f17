// A country of the map in a sentence.

import { country as nameOf, list, plural, t } from '../languages/text.svelte'
import type { Country } from './countries'

export function sentenceOf({ code, nodes, inside, outside }: Country): string {
  const parts = [plural('map.nodes', nodes.length), ...(inside > 0 ? [plural('map.inside', inside)] : []), ...(outside > 0 ? [plural('map.outside', outside)] : [])]
  return t('map.country.said', { name: nameOf(code), parts: list(parts) })
}
