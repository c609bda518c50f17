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
}

export const live = new Live()

export function announce(text: string): void {
  live.say(text)
}
