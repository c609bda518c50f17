// What people see where they must sign in, each as a way to get there: forms and dialogues have no address of their own.

import { contacts, signedIn } from '../harness/signin'
import type { Role } from '../harness/service'
import { subjects } from '../harness/subjects'
import type { Visit } from '../harness/visit'

export interface Scene {
  readonly name: string
  /** Null: the public. */
  readonly role: Role | null
  readonly address: string
  /** What is done there. */
  readonly act?: (visit: Visit) => Promise<void>
}

// Buttons are found by where they stand: a language that nobody speaks has other words.
const openForm = async ({ page }: Visit) => page.locator('.account button').click()

const openReveal = async ({ page }: Visit) => {
  await page.locator('.reveal > button').first().click()
  await page.locator('.reveal form').waitFor()
}

/** Reveals the first contact of a page for a job shadowing. */
export const reveal = async (v: Visit): Promise<void> => {
  await openReveal(v)
  await v.page.locator('.reveal input[value=JOB_SHADOWING]').check()
  await v.page.locator('.reveal form button.primary').click()
  await v.page.locator('.reveal [data-shown]').waitFor()
}

export async function scenes({ reveals }: { reveals: boolean }): Promise<Scene[]> {
  const { organisation } = await subjects()
  const { revealable, hidden, office } = await contacts()
  const [first] = revealable
  const person = `/node/${first?.person}`
  const all: Scene[] = [
    { name: 'public start', role: null, address: '/' },
    { name: 'sign in', role: null, address: '/', act: openForm },
    { name: 'public office', role: null, address: `/node/${office}` },
    { name: 'public person', role: null, address: person },
    { name: 'public candidates', role: null, address: `/shadowing?for=${organisation}` },
    { name: 'public log', role: null, address: '/audit' },
    { name: 'analyst person', role: 'ANALYST', address: person },
    { name: 'analyst log', role: 'ANALYST', address: '/audit' },
    { name: 'coordinator person', role: 'COORDINATOR', address: person },
    { name: 'coordinator form', role: 'COORDINATOR', address: person, act: openReveal },
    { name: 'coordinator candidates', role: 'COORDINATOR', address: `/shadowing?for=${organisation}` },
    { name: 'coordinator log', role: 'COORDINATOR', address: '/audit' },
    { name: 'coordinator log of a contact', role: 'COORDINATOR', address: `/audit?subject=${first?.contact}` },
    { name: 'administrator hidden', role: 'ADMIN', address: `/node/${hidden}` },
    { name: 'administrator log', role: 'ADMIN', address: '/audit' },
  ]
  return reveals ? [...all, { name: 'coordinator revealed', role: 'COORDINATOR', address: person, act: reveal }] : all
}

/** Plays scenes one after the other, and looks at each. */
export async function play(v: Visit, all: readonly Scene[], look: (scene: Scene) => Promise<void>): Promise<void> {
  let role: Role | null = null
  for (const scene of all) {
    if (scene.role !== role) {
      await v.context.clearCookies()
      if (scene.role) await signedIn(v, scene.role)
      role = scene.role
    }
    await v.open(scene.address)
    await v.settled()
    await scene.act?.(v)
    await v.settled()
    await look(scene)
  }
}
