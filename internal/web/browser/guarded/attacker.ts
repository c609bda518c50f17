// A page of another origin: on another port of the same host, of another host, and in a frame without any origin.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Frame, Page } from 'playwright-core'

const sandbox = 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-top-navigation'

/** Serves the attacker's page at every path; below /framed in a frame that has no origin. */
export async function attacker(): Promise<{ port: number; server: Server }> {
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end(request.url === '/framed' ? `<!doctype html><title>x</title><iframe sandbox="${sandbox}" src="/"></iframe>` : '<!doctype html><title>x</title><body>')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { port: (server.address() as AddressInfo).port, server }
}

/** Where the attacker's script runs, by what its origin is to the service. */
export const places: Record<string, (page: Page, port: number) => Promise<Frame>> = {
  'another port of the same host': (page, port) => top(page, `http://127.0.0.1:${port}/`),
  'another host': (page, port) => top(page, `http://localhost:${port}/`),
  'a frame without an origin': async (page, port) => {
    await page.goto(`http://localhost:${port}/framed`)
    const frame = page.frames().find((one) => one !== page.mainFrame())
    if (!frame) throw new Error('the page has no frame')
    await frame.waitForLoadState()
    return frame
  },
}

async function top(page: Page, address: string): Promise<Frame> {
  await page.goto(address)
  return page.mainFrame()
}
