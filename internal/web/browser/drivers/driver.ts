import type { Locator } from 'playwright-core'

/** Somebody's way to use a page: each journey is written once, and walked by mouse and by keyboard alone. */
export interface Driver {
  /** Presses a link, button, tab, option or box. */
  press(target: Locator): Promise<void>
  /** Puts a text into a field in place of what is there. */
  type(target: Locator, text: string): Promise<void>
  /** Chooses the value of a native list. */
  choose(target: Locator, value: string): Promise<void>
  /** Moves a native slider to a value. */
  slide(target: Locator, value: number): Promise<void>
  /** A shortcut; by mouse, too, it is a key. */
  key(key: string): Promise<void>
}
