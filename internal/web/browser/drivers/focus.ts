// What is asked in the page about the element that has the focus. Runs inside the page: it uses nothing from outside.

export interface Focus {
  /** Whether it is the element looked for; else where that is. */
  where: 'here' | 'before' | 'after' | 'same group'
  /** The element in words, for messages. */
  words: string
  /** What is wrong with how its focus shows; empty: nothing. */
  wrong: string
}

export function focusOf(target: Element): Focus {
  const active = document.activeElement ?? document.body
  return { where: where(), words: words(active), wrong: active === document.body ? '' : wrong(active) }

  function where(): Focus['where'] {
    if (active === target) return 'here'
    if (sameGroup()) return 'same group'
    return active.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING ? 'before' : 'after'
  }

  /** Radio buttons of one name, and the parts of a composite widget, are one stop: arrows lead from one to the other. */
  function sameGroup(): boolean {
    if (active instanceof HTMLInputElement && target instanceof HTMLInputElement && active.type === 'radio' && target.type === 'radio') {
      return active.name === target.name && active.form === target.form
    }
    const group = '[role=tablist],[role=radiogroup],[role=toolbar],[role=grid],[role=listbox],[role=menu],[role=application]'
    const around = target.closest(group)
    return target.getAttribute('tabindex') === '-1' && around !== null && around === active.closest(group)
  }

  function words(element: Element): string {
    const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
    return `<${element.tagName.toLowerCase()}${element.id ? ' id=' + element.id : ''}> "${name.trim().replace(/\s+/g, ' ').slice(0, 60)}"`
  }

  function wrong(element: Element): string {
    // A heading to which a page leads the focus is no control: nothing there waits for a key.
    if (!element.matches(':focus-visible') || !element.matches('a, button, input, select, textarea, summary, [tabindex]:not(h1, h2, h3, main)')) return ''
    if (!marked(element)) return 'has no visible focus'
    return obscured(element) ? 'is hidden by something above it' : ''
  }

  /** An outline or a shadow, on the element or around it; in a drawing, anything that is not there without the focus. */
  function marked(element: Element): boolean {
    const outlined = [element, element.parentElement ?? element].some((part) => {
      const style = getComputedStyle(part)
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none'
    })
    return outlined || (element instanceof SVGElement && looks(element, true) !== looks(element, false))
  }

  /** How a part of a drawing looks with the focus, or without it. */
  function looks(element: SVGElement, focused: boolean): string {
    if (!focused) element.blur()
    const look = [element, ...element.querySelectorAll('*')].map((part) => {
      const { fill, stroke, strokeWidth, opacity, visibility } = getComputedStyle(part)
      return [fill, stroke, strokeWidth, opacity, visibility].join()
    })
    if (!focused) element.focus()
    return look.join()
  }

  /** Whether no point of five of what the window shows of it can be seen. */
  function obscured(element: Element): boolean {
    const box = element.getBoundingClientRect()
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth)
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight)
    if (right - left < 1 || bottom - top < 1) return true
    const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]]
    return !points.some(([x = 0, y = 0]) => {
      const seen = document.elementFromPoint(left + x * (right - left), top + y * (bottom - top))
      return seen !== null && (element.contains(seen) || seen.contains(element) || labelled(seen, element))
    })
  }

  function labelled(seen: Element, element: Element): boolean {
    return (seen.closest('label') as HTMLLabelElement | null)?.control === element
  }
}
