// Listening to several events of an element at once.

type Acts = { readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void }

/** Listens; gives what ends it. `options` hold for those they name. */
export function heard(element: Element, acts: Acts, options: { readonly [Name in keyof Acts]?: AddEventListenerOptions } = {}): () => void {
  const all = Object.entries(acts) as [keyof Acts, EventListener][]
  for (const [name, act] of all) element.addEventListener(name, act, options[name])
  return () => {
    for (const [name, act] of all) element.removeEventListener(name, act, options[name])
  }
}
