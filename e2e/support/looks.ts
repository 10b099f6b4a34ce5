import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type BrowserContextOptions, devices, type Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { en, type Strings } from '../../web/src/i18n/en.ts'
import { es } from '../../web/src/i18n/es.ts'
import { faultsByAxe } from './axe.ts'
import { states } from './states.ts'
import { describePage, type World } from './world.ts'

/** Where the pictures go, to be looked at. */
const PICTURES = fileURLToPath(new URL('../../test-results/page/', import.meta.url))

export const phone: BrowserContextOptions = {
  ...devices['Galaxy S8'],
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
}

interface Look {
  name: string
  words: Strings
  options: BrowserContextOptions
}

export const wideLooks: readonly Look[] = [
  { name: 'wide-light-en', words: en, options: { locale: 'en-US', colorScheme: 'light' } },
  { name: 'wide-dark-es', words: es, options: { locale: 'es-ES', colorScheme: 'dark' } },
]

export const smallLooks: readonly Look[] = [
  { name: 'phone-light-es', words: es, options: { ...phone, locale: 'es-MX', colorScheme: 'light' } },
  { name: 'phone-dark-en', words: en, options: { ...phone, locale: 'en-US', colorScheme: 'dark' } },
  // 200 % zoom of a 1280 by 800 window.
  {
    name: 'zoomed-light-en',
    words: en,
    options: { locale: 'en-US', viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  },
]

/** Walks one window through every state of the page in each of the looks; `more` are tests of the same world. */
export function describeLooks(title: string, looks: readonly Look[], more: (world: World) => void): void {
  describePage(
    title,
    (world) => {
      test.each(looks)(
        'is accessible, fits its width and has a picture to be looked at: $name',
        async ({ name, words, options }) => {
          const page = await world.open(options)
          for (const state of states) {
            await state.reach(page, words, world)
            await lookAt(page, `${name}-${state.name}`)
          }
        },
      )
      more(world)
    },
    { SHOW_THINKING: 'true' },
  )
}

/** Takes a picture of the page as it is, and fails the test where it is not accessible or wider than its window. */
export async function lookAt(page: Page, name: string): Promise<void> {
  await settle(page)
  await page.screenshot({ path: pictureAt(`${name}.png`) })
  expect.soft(await faultsByAxe(page), name).toEqual([])
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect.soft(sideways, `${name} is wider than the window`).toBeLessThanOrEqual(0)
}

export function pictureAt(name: string): string {
  mkdirSync(PICTURES, { recursive: true })
  return `${PICTURES}${name}`
}

/** Until what moves has come to rest: a picture of half a movement shows nothing. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY)
        .map((animation) => animation.finished),
    )
    const view = document.querySelector('[data-testid="conversation"]')
    let top = view?.scrollTop
    for (let still = 0; still < 3; still += 1) {
      await new Promise(requestAnimationFrame)
      if (view?.scrollTop !== top) still = 0
      top = view?.scrollTop
    }
  })
}
