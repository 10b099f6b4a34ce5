import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { createKey } from '../server/test/access-fixtures.ts'
import { type SignedInService, startSignedInService } from '../server/test/signed-in-service.ts'
import { faultsByAxe } from './support/axe.ts'
import { findChromium } from './support/chromium.ts'

const PATIENCE_MS = 30_000
const { absent } = findChromium()

let browser: Browser
let service: SignedInService

const openAt = async (url: string, options: BrowserContextOptions & { clock?: true } = {}): Promise<Page> => {
  const { clock, ...rest } = options
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...rest })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  if (clock) await page.clock.install()
  await page.goto(url)
  return page
}
const signIn = async (page: Page, name: string) => {
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('button', { name }).click()
}
const picture = (page: Page, name: string) => page.screenshot({ path: `test-results/page/sign-in-${name}.png` })

describe.skipIf(absent !== null)('the page of a service that asks who one is', () => {
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser') ?? '')
    service = await startSignedInService({ RATE_LIMIT: 'off' })
    await service.grant('maria', 'self', 'P000123')
    await service.grant('ana', 'proxy', 'P000123')
    await service.grant('ana', 'proxy', 'P000201')
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  test('asks to sign in, opens the one record of whoever has one, answers, and lets nobody back in after signing out', async () => {
    const page = await openAt(service.url)
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    expect(await faultsByAxe(page)).toEqual([])
    await picture(page, 'asked')
    await signIn(page, 'Maria Alvarez')
    const box = page.getByRole('textbox', { name: 'Your question' })
    await box.fill('Am I allergic to anything?')
    await box.press('Enter')
    await page
      .getByText(/penicillin/i)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByText('Signed in as Maria Alvarez').waitFor()
    await picture(page, 'settings')
    expect(await faultsByAxe(page)).toEqual([])
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await page.goBack()
    await page.goForward().catch(() => undefined)
    expect(await page.getByText(/penicillin/i).count()).toBe(0)
  })

  test('whoever has several records chooses by name, and always sees whose it is', async () => {
    const page = await openAt(service.url)
    await signIn(page, 'Ana Alvarez')
    await page.getByRole('heading', { name: 'Whose record is it?' }).waitFor()
    const names = await page.getByRole('listitem').getByRole('button').allTextContents()
    expect(names).toHaveLength(2)
    await picture(page, 'choose')
    await page.getByRole('listitem').getByRole('button').first().click()
    const change = page.getByRole('button', { name: /^Change patient/ })
    const first = await change.textContent()
    await change.click()
    await page.getByRole('listitem').getByRole('button').nth(1).click()
    await change.waitFor()
    expect(await change.textContent()).not.toBe(first)
    await picture(page, 'switched')
  })

  test('what was typed survives a session that ends elsewhere, and the next sign-in', async () => {
    const page = await openAt(service.url)
    await signIn(page, 'Maria Alvarez')
    const box = page.getByRole('textbox', { name: 'Your question' })
    await box.fill('What did the doctor say about my knee?')
    await service.store.change((db) => db.deleteFrom('sessions'))
    await box.press('Enter')
    await page.getByText('You are signed out.').waitFor()
    expect(await faultsByAxe(page)).toEqual([])
    page.on('dialog', (dialog) => void dialog.accept())
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.waitForURL(`${service.url}/**`)
    await expect.poll(() => box.inputValue()).toBe('What did the doctor say about my knee?')
    expect(await page.evaluate('sessionStorage.length')).toBe(0)
  })

  test('the patient sees who can see the record, and ends it', async () => {
    await service.grant('stranger', 'care', 'P000123')
    const page = await openAt(service.url)
    await signIn(page, 'Maria Alvarez')
    // Her record opens by itself, which closes what is open beside it.
    await page.getByRole('textbox', { name: 'Your question' }).waitFor()
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Who can see this record' }).click()
    await page.getByText('Sam Stranger').first().waitFor()
    expect(await faultsByAxe(page)).toEqual([])
    await picture(page, 'who-can-see')
    await page.getByRole('button', { name: 'End access Sam Stranger' }).click()
    await page.getByText('It was ended.').waitFor()
  })

  test('warns before a session ends in which nothing is done, and lets it go on', async () => {
    const page = await openAt(service.url, { clock: true })
    await signIn(page, 'Maria Alvarez')
    await page.getByRole('textbox', { name: 'Your question' }).waitFor()
    await page.clock.fastForward('13:30')
    await page.getByRole('dialog', { name: 'Are you still there?' }).waitFor()
    expect(await page.getByRole('alert').filter({ hasText: 'signed out in' }).count()).toBe(1)
    expect(await faultsByAxe(page)).toEqual([])
    await picture(page, 'idle')
    const [stayed] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button', { name: 'Stay signed in' }).click(),
    ])
    expect([new URL(stayed.url()).pathname, stayed.status()]).toEqual(['/auth/session', 200])
  })
})

describe.skipIf(absent !== null)('the page of a service without an identity provider', () => {
  test('takes a key, and keeps it nowhere', async () => {
    const own = await startSignedInService({ OIDC_CLIENT_ID: '', OIDC_ISSUER: '' })
    const window = await chromium.connect(inject('browser') ?? '')
    browser = window
    try {
      const key = await createKey(own.store, ['P000123'])
      const page = await openAt(own.url)
      await page.getByLabel('Your key').fill('cp_not-a-key')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('alert').waitFor()
      expect(await faultsByAxe(page)).toEqual([])
      await picture(page, 'key')
      await page.getByLabel('Your key').fill(key)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('textbox', { name: 'Your question' }).waitFor()
      const kept = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])')
      expect(kept).not.toContain('cp_')
      expect((await page.context().cookies()).map(({ name, secure, httpOnly }) => [name, secure, httpOnly])).toEqual([
        ['__Host-carepath', true, true],
      ])
    } finally {
      await window.close()
      await own.stop()
    }
  })
})
