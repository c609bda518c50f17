// Records what a page must never do, over a whole run.

import type { BrowserContext, ConsoleMessage, Page, Request } from 'playwright-core'

// What the browser itself says about drawing without a graphics card.
const software = [/GPU stall due to ReadPixels/, /GL Driver Message/, /software WebGL has been deprecated/, /GroupMarkerNotSet/]

/** Whether a page waits for the answer. Of whether the service is ready it reads the code alone, and the browser never says that it is through. */
const awaited = (request: Request) => !request.url().endsWith('/readyz')

export class Watch {
  /** What went wrong, in words. */
  readonly faults: string[] = []
  /** The addresses of all requests. */
  readonly requests: string[] = []
  /** Those of them that went to another origin, expected or not. */
  readonly foreign: string[] = []
  /** The requests that have no answer yet. */
  readonly pending = new Set<Request>()

  constructor(
    private readonly origin: string,
    private readonly expected: readonly RegExp[],
  ) {}

  async over(context: BrowserContext): Promise<void> {
    // A report reaches us as an error of the console, also where the browser itself says nothing of it.
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (e) => {
        console.error(`content policy: ${e.effectiveDirective} forbids ${e.blockedURI} at ${e.sourceFile}:${e.lineNumber} ${e.sample}`)
      })
    })
    context.on('request', (request) => this.#request(request))
    context.on('requestfinished', (request) => this.pending.delete(request))
    context.on('requestfailed', (request) => this.#failed(request))
    context.on('page', (page) => this.#page(page))
  }

  #page(page: Page): void {
    page.on('console', (message) => this.#console(message))
    page.on('pageerror', (error) => this.#fault(`error: ${error.stack ?? error.message}`))
    page.on('crash', () => this.#fault('the page crashed'))
    page.on('websocket', (socket) => this.#fault(`web socket to ${socket.url()}`))
    page.on('worker', (worker) => this.#fault(`worker ${worker.url()}`))
    page.on('dialog', (dialog) => {
      this.#fault(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
  }

  #console(message: ConsoleMessage): void {
    const text = message.text()
    if ((message.type() === 'error' || message.type() === 'warning') && !software.some((each) => each.test(text))) {
      this.#fault(`console ${message.type()}: ${text} (${message.location().url})`)
    }
  }

  #request(request: Request): void {
    const { protocol, origin } = new URL(request.url())
    this.requests.push(request.url())
    if (awaited(request)) this.pending.add(request)
    const own = origin === this.origin || protocol === 'data:' || (protocol === 'blob:' && request.url().startsWith(`blob:${this.origin}/`))
    if (own) return
    this.foreign.push(request.url())
    this.#fault(`request to another origin: ${request.url()}`)
  }

  #failed(request: Request): void {
    this.pending.delete(request)
    const why = request.failure()?.errorText ?? ''
    if (why !== 'net::ERR_ABORTED') this.#fault(`request failed: ${why} ${request.url()}`)
  }

  #fault(text: string): void {
    if (!this.expected.some((each) => each.test(text))) this.faults.push(text)
  }
}
