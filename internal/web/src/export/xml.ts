// Text in XML 1.0.

// What XML cannot hold, even escaped: control characters, halves of characters, and two more.
const impossible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;',
}

/** A text as it stands between tags or in an attribute. What XML cannot hold becomes U+FFFD. */
export function escaped(text: string): string {
  return text.replaceAll(impossible, '\uFFFD').replaceAll(/[&<>"'\t\n\r]/g, (character) => escapes[character] ?? '')
}

/** An element: attributes that are null are left out. */
export function element(name: string, attributes: Readonly<Record<string, string | number | null>>, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escaped(String(value))}"`]))
  return `<${name}${written.join('')}${content === '' ? '/>' : `>${content}</${name}>`}`
}
