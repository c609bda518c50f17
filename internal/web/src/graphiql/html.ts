// GraphiQL shows descriptions, which are Markdown, as HTML. Under Trusted Types each such text passes here: the elements that Markdown
// makes are let through, anything else is shown as text.

const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+(?:href|title|class|start)="[^"<>]*")*)\s*(\/?)>/gy
const allowed = new Set(
  'a blockquote br code div em h1 h2 h3 h4 h5 h6 hr li ol p pre s span strong table tbody td th thead tr ul'.split(' '),
)
const link = /\shref="(?!https?:|#)/i

/** Whether all elements of a text are of those that Markdown makes, and its links lead to web pages. */
export function isHarmless(html: string): boolean {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', tag.lastIndex)) {
    tag.lastIndex = at
    const found = tag.exec(html)
    if (!found || !allowed.has(found[2]!) || link.test(found[3]!)) return false
  }
  return true
}

/** The text as it is where it is harmless, else as text that shows its tags. */
export function harmless(html: string): string {
  return isHarmless(html) ? html : html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

interface Policies {
  createPolicy(name: string, rules: { createHTML(text: string): string }): unknown
}

/** Makes the check the page's only way to set HTML. Browsers without Trusted Types have none. */
export function guardHTML(): void {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes
  policies?.createPolicy('default', { createHTML: harmless })
}
