import type { Locator, Page } from 'playwright-core'
import type { Driver } from './driver'

/** Clicks: playwright refuses a target that is hidden, moves, or lies below something else. */
export class Mouse implements Driver {
  constructor(private readonly page: Page) {}

  press(target: Locator): Promise<void> {
    return target.click()
  }

  async type(target: Locator, text: string): Promise<void> {
    await target.click()
    await target.fill('')
    await target.pressSequentially(text)
  }

  async choose(target: Locator, value: string): Promise<void> {
    await target.selectOption(value)
  }

  /** Clicks the track where the value is. A thumb covers some pixels at each end, which the value does not take. */
  async slide(target: Locator, value: number): Promise<void> {
    const box = (await target.boundingBox()) ?? { width: 0, height: 0 }
    const [min, max] = await target.evaluate((input: HTMLInputElement) => [Number(input.min), Number(input.max)] as const)
    const thumb = 16
    const share = (value - min) / (max - min || 1)
    await target.click({ position: { x: thumb / 2 + share * (box.width - thumb), y: box.height / 2 } })
  }

  key(key: string): Promise<void> {
    return this.page.keyboard.press(key)
  }
}
