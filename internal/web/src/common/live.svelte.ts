// What is said to those who listen instead of look.

class Live {
  /** The text of the polite live region. */
  text = $state('')
  #flip = false

  /** Says a text; the same text twice is said twice. */
  say(text: string): void {
    this.#flip = !this.#flip
    this.text = this.#flip ? text : text + '\u00a0'
  }

  /** Takes a text back, unless something else was said since. */
  unsay(text: string): void {
    if (this.text.replace(/\u00a0$/, '') === text) this.text = ''
  }
}

export const live = new Live()

export function announce(text: string): void {
  live.say(text)
}

/** Says what holds until something else is asked, and gives what takes it back: for an effect to return. */
export function announceWhile(text: string): () => void {
  live.say(text)
  return () => live.unsay(text)
}
