import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromiumFlags, findChromium } from './support/chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of all test files listens; null where there is none. */
    browser: string | null
  }
}

/** Builds the page where it is missing or stale, and starts one browser for all test files. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { path, absent } = findChromium()
  if (path === null) {
    process.stderr.write(`The tests of the page are skipped: ${absent}\n`)
    project.provide('browser', null)
    return undefined
  }
  execFileSync('make', ['--silent', 'page'], { cwd: fileURLToPath(new URL('..', import.meta.url)), stdio: 'inherit' })
  const server = await chromium.launchServer({ executablePath: path, args: chromiumFlags })
  project.provide('browser', server.wsEndpoint())
  return () => server.close()
}
