import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { answering, type FakeAnswer } from '../../server/test/fake-replies.ts'
import type { FakeUpstream, Script } from '../../server/test/fake-upstream.ts'
import { findChromium } from './chromium.ts'
import { startTestService } from './test-service.ts'
import { watchPage } from './watch-page.ts'

/** How long a busy machine may take for one thing. */
const PATIENCE_MS = 30_000

interface WindowOptions extends BrowserContextOptions {
  /** The time of the page can be moved on by `page.clock`, so that nobody waits for it. */
  movableClock?: true
}

/** A service with the demo patients, a model host that does as it is told, and a browser. */
export interface World {
  url: string
  upstream: FakeUpstream
  /** What the model host answers from now on. */
  modelSays(answer: FakeAnswer | Script): void
  /** A browser window of its own: nothing kept from another, 1280 by 800 unless said otherwise. */
  open(options?: WindowOptions, broughtAbout?: RegExp): Promise<Page>
}

/**
 * Tests of the page in the browser. Each window is watched: a fault that a person would not see fails the test.
 * `settings` are variables of the service besides its usual ones.
 */
export function describePage(
  title: string,
  tests: (world: World) => void,
  settings: Record<string, string> = {},
): void {
  const { absent } = findChromium()
  const run = absent === null ? describe : describe.skip
  run(absent === null ? title : `${title} (${absent})`, () => {
    const world: Partial<World> = {}
    let end: () => Promise<void> = async () => undefined
    beforeAll(async () => {
      end = await build(world, settings)
    })
    afterAll(() => end())
    tests(world as World)
  })
}

async function build(world: Partial<World>, settings: Record<string, string>): Promise<() => Promise<void>> {
  const { url, upstream, stop } = await startTestService(settings)
  const browser = await chromium.connect(inject('browser') ?? '')
  Object.assign(world, {
    url,
    upstream,
    modelSays: (answer: FakeAnswer | Script) => upstream.replyWith(isScript(answer) ? answer : answering(answer)),
    open: (options = {}, broughtAbout) => open(browser, url, options, broughtAbout),
  } satisfies World)
  return async () => {
    await browser.close()
    await stop()
  }
}

function isScript(answer: FakeAnswer | Script): answer is Script {
  return Array.isArray(answer)
}

async function open(
  browser: Browser,
  url: string,
  { movableClock, ...options }: WindowOptions,
  broughtAbout: RegExp | undefined,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  await watchPage(page, url, broughtAbout)
  if (movableClock) await page.clock.install()
  await page.goto(url)
  return page
}
