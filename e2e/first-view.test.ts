import type { ElementHandle, Page } from 'playwright-core'
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

/**
 * In the page: React works on only when each list of patients that was asked for by then is there. Where one is asked
 * for before React takes over what is drawn, it is there before.
 */
function listBeforeReact(): void {
  const fetchAsEver = window.fetch
  const postAsEver = MessagePort.prototype.postMessage
  let listRead: Promise<void> | null = null
  window.fetch = async (input, init) => {
    if (!String(input).startsWith('/patients')) return fetchAsEver(input, init)
    const { promise, resolve } = Promise.withResolvers<void>()
    listRead = promise
    const response = await fetchAsEver(input, init)
    const readAsEver = response.json.bind(response)
    response.json = () => readAsEver().finally(() => setTimeout(resolve))
    return response
  }
  // React's scheduler sends itself a message for each piece of work.
  MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown) {
    if (listRead === null) postAsEver.call(this, message)
    else void listRead.then(() => postAsEver.call(this, message))
  }
}

const visitors = [
  { who: 'a new visitor', locale: 'en-US', words: en, kept: {} },
  { who: 'a new visitor who reads Spanish', locale: 'es-MX', words: es, kept: {} },
  {
    who: 'somebody who was here before',
    locale: 'en-US',
    words: en,
    kept: { language: 'en', theme: 'dark', mode: 'mock', localOnly: true },
  },
  {
    who: 'somebody who was here before and reads Spanish',
    locale: 'es-ES',
    words: es,
    kept: { language: 'es', theme: 'dark', mode: 'mock', localOnly: false },
  },
] as const

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

  test.each(visitors)(
    'is taken over as it was drawn where the list of patients is there first: $who',
    async (visitor) => {
      const page = await openAs(visitor)
      await page.addInitScript(listBeforeReact)
      const { drawn, release } = await drawAnew(page)
      await page.waitForFunction(() => performance.getEntriesByName(`${location.origin}/patients?limit=30`).length > 0)
      release()
      await page.getByRole('button', { name: /Sampleton/ }).waitFor()
      expect(await drawn.evaluate((heading) => heading.isConnected)).toBe(true)
    },
  )

  test.each(visitors)('is taken over as it was drawn where the list of patients is late: $who', async (visitor) => {
    const page = await openAs(visitor)
    const { promise: time, resolve: letListCome } = Promise.withResolvers<void>()
    await page.route('**/patients?limit=30', async (route) => {
      await time
      await route.continue()
    })
    const { drawn, release } = await drawAnew(page)
    const search = page.getByRole('searchbox', { name: visitor.words.patient.search })
    await search.pressSequentially('Sampl')
    release()
    // Only React sends a search: it is there before the list.
    await page.getByRole('button', { name: /Sampleton/ }).waitFor()
    letListCome()
    await search.fill('')
    await page.getByRole('button', { name: /Testworth/ }).waitFor()
    expect(await drawn.evaluate((heading) => heading.isConnected)).toBe(true)
  })

  async function openAs({ locale, kept }: (typeof visitors)[number]): Promise<Page> {
    const page = await world.open({ locale })
    await page.evaluate((choices) => localStorage.setItem('carepath.preferences', choices), JSON.stringify(kept))
    return page
  }
})

/** Loads the page as far as it is drawn without React: what is drawn then, and what lets React come. */
async function drawAnew(page: Page): Promise<{ drawn: ElementHandle<Element>; release: () => void }> {
  const release = await holdScripts(page)
  await page.reload({ waitUntil: 'commit' })
  const drawn = await page.getByRole('heading', { level: 1 }).elementHandle()
  if (drawn === null) throw new Error('nothing is drawn')
  return { drawn, release }
}
