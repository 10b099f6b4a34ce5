import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type BareBrowser, startBareBrowser } from './bare-browser.ts'

const VIEWS = 7
const SLOWDOWN = 4
const PATIENCE_MS = 30_000
const SETTLE_MS = 4_000

/** One look at a page by someone who was never there. Times in milliseconds from the moment that it is asked for. */
interface View {
  painted: number
  /** When the patients are there to be chosen. */
  usable: number
  /** What the page's own thread used of the processor, the slowdown included. */
  processor: number
  kilobytes: number
}

/**
 * The lines about the first view with the processor slowed down and nothing cached. A page of one line takes turns
 * with it: what that one takes is the browser's and the machine's share, which no page can be quicker than.
 */
export async function measureFirstView(path: string, url: string): Promise<string[]> {
  const bare = createServer((_request, reply) => {
    reply.setHeader('content-type', 'text/html').end('<!doctype html><title>One line</title><p>One line')
  }).listen(0, '127.0.0.1')
  await once(bare, 'listening')
  const browser = await startBareBrowser(path)
  // A browser that was just started does much of its own: a patient's has been open for a while.
  await browser.send('Target.createTarget', { url: 'about:blank' })
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  const lines: View[] = []
  const pages: View[] = []
  try {
    for (let view = 0; view < VIEWS; view += 1) {
      lines.push(await look(browser, `http://127.0.0.1:${(bare.address() as AddressInfo).port}`, 'p'))
      pages.push(await look(browser, url, 'main ul button'))
    }
  } finally {
    await browser.stop()
    bare.close()
  }
  const row = (what: string, of: (view: View) => number, unit: string) =>
    `  ${what.padEnd(42)}${spread(lines.map(of), unit).padEnd(30)}${spread(pages.map(of), unit)}`
  return [
    `First view, the page's thread slowed down ${SLOWDOWN} times, nothing cached, median (best to worst) of ${VIEWS}:`,
    `  ${''.padEnd(42)}${'a page of one line'.padEnd(30)}this page`,
    row('first paint', ({ painted }) => painted, 'ms'),
    row('usable: the patients are there to choose', ({ usable }) => usable, 'ms'),
    row("processor time of the page's thread", ({ processor }) => processor, 'ms'),
    row('loaded by then', ({ kilobytes }) => kilobytes, 'kB'),
  ]
}

async function look({ send }: BareBrowser, url: string, usable: string): Promise<View> {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
  const session = String((await send('Target.attachToTarget', { targetId, flatten: true })).sessionId)
  const tell = (method: string, params?: object) => send(method, params, session)
  await tell('Network.clearBrowserCache')
  await tell('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await tell('Performance.enable', { timeDomain: 'threadTicks' })
  await tell('Page.enable')
  await tell('Page.addScriptToEvaluateOnNewDocument', { source: `(${noteUsable})(${JSON.stringify(usable)})` })
  await tell('Page.navigate', { url })
  const started = performance.now()
  for (;;) {
    if (performance.now() - started > PATIENCE_MS) throw new Error(`${url} was not usable in ${PATIENCE_MS} ms`)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const { result } = (await tell('Runtime.evaluate', { expression: `(${readView})()`, returnByValue: true })) as {
      result: { value?: Omit<View, 'processor'> | null }
    }
    if (result.value === undefined || result.value === null) continue
    const { metrics } = (await tell('Performance.getMetrics')) as { metrics: { name: string; value: number }[] }
    await send('Target.closeTarget', { targetId })
    const processor = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
    return { ...result.value, processor }
  }
}

/** Marks the frame in which something is there to be used. Runs in the page, before anything else. */
function noteUsable(selector: string): void {
  new MutationObserver((_changes, observer) => {
    if (document.querySelector(selector) === null) return
    observer.disconnect()
    requestAnimationFrame(() => performance.mark('usable'))
  }).observe(document, { childList: true, subtree: true })
}

/** Runs in the page. Null until it is painted and usable. */
function readView(): Omit<View, 'processor'> | null {
  const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime
  const usable = performance.getEntriesByName('usable')[0]?.startTime
  if (painted === undefined || usable === undefined) return null
  const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  const bytes = loaded.reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize, 0)
  return { painted, usable, kilobytes: bytes / 1000 }
}

function spread(numbers: number[], unit: string): string {
  const sorted = [...numbers].sort((a, b) => a - b)
  const at = (index: number) => (sorted.at(index) ?? Number.NaN).toFixed(0)
  return `${at(Math.floor(sorted.length / 2))} ${unit} (${at(0)} to ${at(-1)})`
}
