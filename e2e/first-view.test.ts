import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { en } from '../web/src/i18n/en.ts'
import { es } from '../web/src/i18n/es.ts'
import { describePage } from './support/world.ts'

/** Holds back the scripts that come after the first paint, until the returned function is called. */
async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(/\/assets\/main-.*\.js$/, async (route) => {
    await promise
    await route.continue()
  })
  return resolve
}

describePage('the first view', (world) => {
  test.each([
    ['en-US', en],
    ['es-MX', es],
    ['fr-FR', en],
  ])('is there before any script, in the language of the browser: %s', async (locale, words) => {
    const page = await world.open({ locale, javaScriptEnabled: false })
    await page.getByRole('heading', { name: words.patient.choose }).waitFor()
    await page.getByRole('searchbox', { name: words.patient.search }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe(words === es ? 'es' : 'en')
  })

  test('asks for the list of patients once', async () => {
    const page = await world.open()
    await page.getByRole('button', { name: /Sampleton/ }).waitFor()
    const asked = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => new URL(name).pathname === '/patients')
        .map(({ name }) => name),
    )
    expect(asked).toHaveLength(1)
  })

  test('keeps what was typed before its script came, and searches for it then', async () => {
    const page = await world.open()
    const release = await holdScripts(page)
    await page.reload({ waitUntil: 'commit' })
    const search = page.getByRole('searchbox', { name: en.patient.search })
    await search.pressSequentially('Sampl')
    release()
    await page.getByRole('button', { name: /Sampleton/ }).waitFor()
    await expect.poll(() => page.getByRole('main').getByRole('listitem').count()).toBe(1)
    expect(await search.inputValue()).toBe('Sampl')
  })

  test('comes in the language and the colours that were chosen, and never first in others', async () => {
    const page = await world.open({ locale: 'en-US', colorScheme: 'light' })
    await page.evaluate(() =>
      localStorage.setItem('carepath.preferences', JSON.stringify({ language: 'es', theme: 'dark' })),
    )
    const release = await holdScripts(page)
    await page.reload({ waitUntil: 'commit' })
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await page.getByText(en.patient.choose).isVisible()).toBe(false)
    release()
    await page.getByRole('heading', { name: es.patient.choose }).waitFor()
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('es')
  })
})
