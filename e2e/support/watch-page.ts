import type { Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'

/**
 * Lines of the browser's own that say nothing against the page: a call that a test makes fail or cuts, and that a slow
 * machine, or a browser without scripts, did not use what was preloaded within some seconds.
 */
const EXPECTED = /^Failed to load resource|net::ERR_|was preloaded using link preload but not used/

/**
 * Fails the test where the page throws, breaks its own policy, writes to the console, or calls anyone but the service.
 * `broughtAbout` is what the test itself provokes.
 */
export async function watchPage(page: Page, url: string, broughtAbout?: RegExp): Promise<void> {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`threw: ${error.message}`))
  page.on('console', (message) => {
    if (!EXPECTED.test(message.text())) faults.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) faults.push(`called: ${request.url()}`)
  })
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.warn(`policy: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  onTestFinished(async () => {
    await page.context().close()
    expect(faults.filter((fault) => broughtAbout?.test(fault) !== true)).toEqual([])
  })
}
