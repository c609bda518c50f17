// The pages behind the first one: their code is loaded when it is wanted, or when there is nothing else to do.

export const explore = () => import('./explore/Explore.svelte')
export const node = () => import('./node/NodePage.svelte')
export const paths = () => import('./paths/Paths.svelte')
export const shadowing = () => import('./shadowing/Shadowing.svelte')
export const audit = () => import('./audit/Audit.svelte')

/** Loads what is not there yet, so that the next page comes at once; what fails is loaded when it is wanted. */
export function foresee(): void {
  const all = () => Promise.allSettled([explore, node, paths, shadowing, audit].map((load) => load()))
  if ('requestIdleCallback' in window) requestIdleCallback(() => void all(), { timeout: 5_000 })
  else setTimeout(() => void all(), 1_000)
}
