import type { Locator, Page } from 'playwright-core'
import type { Driver } from './driver'
import { focusOf, type Focus } from './focus'

/** How many stops somebody may have to make on the way. */
const mostStops = 600

/** Tab, Shift+Tab, arrows, Enter, Space and typing: nothing else. Each stop on the way must show that it has the focus. */
export class Keyboard implements Driver {
  constructor(private readonly page: Page) {}

  async press(target: Locator): Promise<void> {
    await this.reach(target)
    const how = await target.evaluate((element) => {
      const type = element instanceof HTMLInputElement ? element.type : ''
      if (type === 'radio' || type === 'checkbox') return (element as HTMLInputElement).checked ? 'nothing' : 'Space'
      return 'Enter'
    })
    if (how !== 'nothing' || (await target.getAttribute('type')) === 'checkbox') await this.page.keyboard.press(how === 'nothing' ? 'Space' : how)
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.reach(target)
    await this.page.keyboard.press('ControlOrMeta+A')
    await this.page.keyboard.press('Delete')
    await this.page.keyboard.type(text)
  }

  /** Walks through the list by its arrows. */
  async choose(target: Locator, value: string): Promise<void> {
    await this.reach(target)
    await this.page.keyboard.press('Home')
    const count = await target.evaluate((select: HTMLSelectElement) => select.options.length)
    for (let i = 0; i < count && (await target.inputValue()) !== value; i++) await this.page.keyboard.press('ArrowDown')
    if ((await target.inputValue()) !== value) throw new Error(`no arrow leads to ${value}`)
  }

  async slide(target: Locator, value: number): Promise<void> {
    await this.reach(target)
    const at = async () => Number(await target.inputValue())
    for (let i = 0; i < 500 && (await at()) !== value; i++) await this.page.keyboard.press((await at()) < value ? 'ArrowRight' : 'ArrowLeft')
    if ((await at()) !== value) throw new Error(`no arrow leads to ${value}`)
  }

  key(key: string): Promise<void> {
    return this.page.keyboard.press(key)
  }

  /** Gets the focus to an element by keys alone. */
  async reach(target: Locator): Promise<void> {
    await target.waitFor()
    for (let stops = 0; stops < mostStops; stops++) {
      const focus = await target.evaluate(focusOf)
      if (focus.wrong) throw new Error(`${focus.words} ${focus.wrong}`)
      if (focus.where === 'here') return
      await this.page.keyboard.press(await this.#step(focus, target))
    }
    throw new Error(`no key leads to ${target}`)
  }

  async #step(focus: Focus, target: Locator): Promise<string> {
    if (focus.where !== 'same group') return focus.where === 'after' ? 'Tab' : 'Shift+Tab'
    return target.evaluate(towards)
  }
}

/** Which key leads from the focus towards a part of the same widget: an arrow, or in a drawing the next node. Runs in the page. */
function towards(target: Element): string {
  if (target.closest('[role=application]')) return 'PageDown'
  const active = document.activeElement ?? document.body
  const from = active.getBoundingClientRect(), to = target.getBoundingClientRect()
  const x = to.left + to.width / 2 - from.left - from.width / 2
  const y = to.top + to.height / 2 - from.top - from.height / 2
  if (Math.abs(y) > Math.max(from.height, to.height) / 2) return y > 0 ? 'ArrowDown' : 'ArrowUp'
  return x > 0 ? 'ArrowRight' : 'ArrowLeft'
}
