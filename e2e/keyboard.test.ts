import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { en } from '../web/src/i18n/en.ts'
import { handsOn } from './support/hands.ts'
import { describePage } from './support/world.ts'

/** Presses Tab until what is named has focus; fails where it is never reached. */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const target = page.getByRole('button', { name }).or(page.getByRole('link', { name }))
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab does not reach ${name}`)
}

/** What a screen reader would say of the place where focus is. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement
    if (at === document.body) return 'nothing'
    return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
  })
}

describePage('by keyboard alone', (world) => {
  test('all of it works', async () => {
    const page = await world.open()
    await page.getByRole('button', { name: /Sampleton/ }).waitFor()
    await tabTo(page, /Sampleton/)
    await page.keyboard.press('Enter')
    const hands = handsOn(page)
    await hands.question.waitFor()
    await tabTo(page, en.skipToQuestion, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Am I allergic to anything?')
    await page.keyboard.press('Enter')
    await hands.answered()
    await tabTo(page, /^Source 1/, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    expect(await focused(page)).toMatch(/^Source 1/)
  })

  test('focus goes to what is new where the button that led there is gone', async () => {
    const page = await world.open()
    const hands = handsOn(page)
    await page.getByRole('button', { name: /Sampleton/ }).press('Enter')
    await expect.poll(() => focused(page)).toBe(en.ask.welcome)
    await hands.button(en.suggest.medicines).press('Enter')
    await expect.poll(() => focused(page)).toBe(`${en.answer.question(1)}: ${en.suggest.medicines}`)
    await hands.answered()
    await page.getByRole('region', { name: en.ask.followUps }).getByRole('button').first().press('Enter')
    await expect.poll(() => focused(page)).toMatch(new RegExp(`^${en.answer.question(2)}: `))
    await hands.answered(2)
    // Who types goes on typing.
    await hands.ask('Which vaccines have I had?')
    expect(await focused(page)).toBe(en.ask.label)
    await page.getByRole('button', { name: new RegExp(`^${en.patient.change}`) }).press('Enter')
    await expect.poll(() => focused(page)).toBe(en.patient.choose)
  })

  test.each([
    ['who answers', /^Who answers/],
    ['settings', en.app.settings],
    ['a source', /^Source 1/],
  ])('Tab goes round in a box and Escape leads back: %s', async (_what, name) => {
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await hands.ask('When was my last A1c?')
    const opener = page.getByRole('button', { name }).first()
    await opener.press('Enter')
    const box = page.getByRole('dialog')
    await box.getByRole('button', { name: en.app.close }).waitFor()
    for (let presses = 0; presses < 10; presses += 1) {
      await page.keyboard.press(presses < 6 ? 'Tab' : 'Shift+Tab')
      await expect.poll(() => box.evaluate((inside) => inside.contains(document.activeElement))).toBe(true)
    }
    await page.keyboard.press('Escape')
    await expect.poll(() => box.count()).toBe(0)
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)
  })
})
