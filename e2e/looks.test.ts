import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { devices } from 'playwright-core'
import { expect, test } from 'vitest'
import { en } from '../web/src/i18n/en.ts'
import { es } from '../web/src/i18n/es.ts'
import { faultsByAxe } from './support/axe.ts'
import { handsOn } from './support/hands.ts'
import { states } from './support/states.ts'
import { describePage } from './support/world.ts'

/** Where the pictures go, to be looked at. */
const PICTURES = fileURLToPath(new URL('../test-results/page/', import.meta.url))

const phone = { ...devices['Galaxy S8'], viewport: { width: 360, height: 740 }, defaultBrowserType: undefined }
const looks = [
  { name: 'wide-light-en', words: en, options: { locale: 'en-US', colorScheme: 'light' } },
  { name: 'wide-dark-es', words: es, options: { locale: 'es-ES', colorScheme: 'dark' } },
  { name: 'phone-light-es', words: es, options: { ...phone, locale: 'es-MX', colorScheme: 'light' } },
  { name: 'phone-dark-en', words: en, options: { ...phone, locale: 'en-US', colorScheme: 'dark' } },
  // 200 % zoom of a 1280 by 800 window.
  {
    name: 'zoomed-light-en',
    words: en,
    options: { locale: 'en-US', viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  },
] as const

mkdirSync(PICTURES, { recursive: true })

describePage(
  'every state of the page',
  (world) => {
    test.each(looks)(
      'is accessible, fits its width and has a picture to be looked at: $name',
      async ({ name, words, options }) => {
        const page = await world.open(options)
        for (const state of states) {
          await state.reach(page, words, world)
          await settle(page)
          await page.screenshot({ path: `${PICTURES}${name}-${state.name}.png` })
          expect.soft(await faultsByAxe(page), state.name).toEqual([])
          const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          expect.soft(sideways, `${state.name} is wider than the window`).toBeLessThanOrEqual(0)
        }
      },
      120_000,
    )

    test('the record fills a phone, and the way back is at hand', async () => {
      const page = await world.open({ ...phone, locale: 'en-US' })
      const hands = handsOn(page)
      await hands.pick('Sampleton')
      await hands.button(en.app.record).click()
      const record = page.getByRole('dialog', { name: en.record.heading })
      await record.getByText('Penicillin', { exact: true }).waitFor()
      await settle(page)
      await page.screenshot({ path: `${PICTURES}phone-light-en-record.png` })
      expect(await faultsByAxe(page)).toEqual([])
      await record.getByRole('button', { name: en.app.close }).click()
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
      await hands.button(en.app.history).click()
      await page.getByRole('dialog', { name: en.history.heading }).waitFor()
      await settle(page)
      await page.screenshot({ path: `${PICTURES}phone-light-en-history.png` })
      expect(await faultsByAxe(page)).toEqual([])
    })

    test('print gives the questions, the answers and their sources on a clean page', async () => {
      const page = await world.open()
      const hands = handsOn(page)
      await hands.pick('Sampleton')
      await hands.ask('Am I allergic to anything?')
      await page.emulateMedia({ media: 'print' })
      await page.pdf({ path: `${PICTURES}print.pdf` })
      await page.screenshot({ path: `${PICTURES}print.png`, fullPage: true })
      for (const hidden of [hands.question, page.getByRole('complementary'), page.getByRole('navigation')]) {
        expect(await hidden.isVisible()).toBe(false)
      }
      expect(await hands.lastTurn.isVisible()).toBe(true)
      expect(await page.getByText('Dana Marie Sampleton').first().isVisible()).toBe(true)
    })
  },
  { SHOW_THINKING: 'true' },
)

/** Until what moves has come to rest: a picture of half a movement shows nothing. */
async function settle(page: import('playwright-core').Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY)
        .map((animation) => animation.finished),
    ),
  )
}
