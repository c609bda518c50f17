// Reads GEXF 1.2/1.3 as a program such as Gephi does: by the ids of declared attributes.

import { all, readXml, type Element } from './xml'

export interface Gexf {
  version: string
  meta: string
  nodes: { id: string; label: string; x: number; y: number; values: Record<string, string> }[]
  edges: { id: string; source: string; target: string; weight: string; values: Record<string, string> }[]
}

/** Reads a file, or throws what Gephi would stumble over. */
export async function readGexf(text: string): Promise<Gexf> {
  const root = await readXml(text)
  if (root.name !== 'gexf') throw new Error(`the document is no gexf but ${root.name}`)
  const nodes = all(root, 'node').map((node) => ({
    id: need(node, 'id'), label: need(node, 'label'), ...position(node), values: values(root, 'node', node),
  }))
  const edges = all(root, 'edge').map((edge) => ({
    id: need(edge, 'id'), source: need(edge, 'source'), target: need(edge, 'target'), weight: edge.attributes.weight ?? '', values: values(root, 'edge', edge),
  }))
  check(nodes.map((node) => node.id), edges)
  return { version: need(root, 'version'), meta: all(root, 'meta')[0]?.text ?? '', nodes, edges }
}

function need(element: Element, name: string): string {
  const value = element.attributes[name]
  if (value === undefined) throw new Error(`a ${element.name} has no ${name}`)
  return value
}

function position(node: Element): { x: number; y: number } {
  const [at] = all(node, 'position')
  return { x: Number(at?.attributes.x), y: Number(at?.attributes.y) }
}

function values(root: Element, of: string, element: Element): Record<string, string> {
  const declared = all(root, 'attributes').filter((each) => each.attributes.class === of).flatMap((each) => all(each, 'attribute'))
  const titles = new Map(declared.map((each) => [need(each, 'id'), need(each, 'title')]))
  return Object.fromEntries(
    all(element, 'attvalue').map((each) => {
      const title = titles.get(need(each, 'for'))
      if (title === undefined) throw new Error(`a value is for ${each.attributes.for}, which is not declared`)
      return [title, need(each, 'value')]
    }),
  )
}

function check(ids: string[], edges: Gexf['edges']): void {
  const known = new Set(ids)
  if (known.size !== ids.length) throw new Error('two nodes have one id')
  if (new Set(edges.map((edge) => edge.id)).size !== edges.length) throw new Error('two edges have one id')
  for (const { source, target } of edges) {
    if (!known.has(source) || !known.has(target)) throw new Error(`an edge goes from ${source} to ${target}, of which one is no node`)
  }
}
