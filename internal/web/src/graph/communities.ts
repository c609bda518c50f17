// The communities of a picture (Blondel et al. 2008). The same picture gives the same communities.

import Graph from 'graphology'
import louvain from 'graphology-communities-louvain'
import type { Picture } from '../explore/picture'
import type { Id } from '../state/state'

/** The community of each node that has a link, numbered from 1, the largest first (of equals, that with the least id). */
export async function communitiesOf(picture: Picture): Promise<ReadonlyMap<Id, number>> {
  const graph = new Graph({ type: 'undirected' })
  const linked = picture.nodes.filter(({ id }) => (picture.linksOf.get(id)?.length ?? 0) > 0)
  for (const { id } of linked.sort((a, b) => (a.id < b.id ? -1 : 1))) graph.addNode(id)
  for (const { source, target, weight } of picture.links) {
    if (source === target) continue
    graph.updateUndirectedEdge(source, target, (old) => ({ weight: ((old.weight as number | undefined) ?? 0) + weight }))
  }
  return numbered(louvain(graph, { rng: seeded(1), getEdgeWeight: 'weight' }))
}

function numbered(found: Record<Id, number>): ReadonlyMap<Id, number> {
  const members = new Map<number, Id[]>()
  for (const [id, community] of Object.entries(found)) members.set(community, [...(members.get(community) ?? []), id])
  const order = [...members.values()].sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
  return new Map(order.flatMap((ids, i) => ids.map((id) => [id, i + 1] as const)))
}

/** Numbers from 0 to 1 that look random, the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
