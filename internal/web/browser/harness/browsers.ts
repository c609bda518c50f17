// Chromium, with and without WebGL. Each start has a profile folder of its own, which playwright makes and removes.

import { chromium, type Browser } from 'playwright-core'

export const program = process.env.PARTNERGRAPH_CHROMIUM ?? '/usr/bin/chromium'

// No name but the service's leads anywhere: what a page would fetch elsewhere fails, and is recorded.
const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
]

const started = new Map<boolean, Promise<Browser>>()

/** The browser of this file of tests, started when it is first asked for. */
export function browser(webgl: boolean): Promise<Browser> {
  let it = started.get(webgl)
  if (!it) {
    it = chromium.launch({ executablePath: program, headless: true, args: webgl ? flags : [...flags, '--disable-3d-apis'] })
    started.set(webgl, it)
  }
  return it
}

export async function closeBrowsers(): Promise<void> {
  const all = [...started.values()]
  started.clear()
  for (const it of all) await (await it).close()
}
