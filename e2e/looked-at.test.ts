import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { en } from '../web/src/i18n/en.ts'
import { es } from '../web/src/i18n/es.ts'
import { handsOn } from './support/hands.ts'
import { describePage } from './support/world.ts'

const ALLERGIES = 'Am I allergic to anything?'

describePage('what an answer was made from', (world) => {
  test.each([
    ['en-US', en],
    ['es-MX', es],
  ])('is told part by part, and the silence of the record is not told as an absence: %s', async (locale, words) => {
    const page = await world.open({ locale })
    const hands = handsOn(page, words)
    const { looked, record } = words
    await hands.pick('Inventádez')
    await hands.ask(ALLERGIES)
    expect(await page.getByText(looked.sent, { exact: true }).isVisible()).toBe(false)
    await page.getByText(looked.heading, { exact: true }).click()
    const told = await partsTold(page)
    expect(told[looked.none_known]).toEqual([record.sections.allergies])
    expect(told[looked.sent]).toContain(record.sections.medications)
    expect(told[looked.partly_sent]).toContain(record.sections.labs)
    expect(told[looked.left_out]).toContain(record.sections.immunizations)
    expect(told[looked.none]).toContain(record.sections.devices)
    await hands.lastTurn.getByText(looked.noneHelp, { exact: true }).waitFor()
    // Each part of the record is told of once, by its name in the language.
    expect(Object.values(told).flat().sort()).toEqual(Object.values(record.sections).sort())
  })

  test('has no heading without parts under it', async () => {
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Newcomer')
    await hands.ask(ALLERGIES)
    await page.getByText(en.looked.heading, { exact: true }).click()
    const told = await partsTold(page)
    expect(told[en.looked.none]).toContain(en.record.sections.allergies)
    expect(Object.keys(told)).toEqual([en.looked.sent, en.looked.left_out, en.looked.none])
  })

  test('opens by the keyboard, and is printed where it is open', async () => {
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await hands.ask(ALLERGIES)
    const heading = page.getByText(en.looked.heading, { exact: true })
    await page.emulateMedia({ media: 'print' })
    expect(await heading.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await heading.focus()
    await page.keyboard.press('Enter')
    await page.getByText(en.looked.sent, { exact: true }).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText(en.looked.noneHelp, { exact: true }).isVisible()).toBe(true)
  })

  test('is not told of an earlier talk, which does not say', async () => {
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Mockingham')
    await hands.ask(ALLERGIES)
    await hands.button(en.ask.newConversation).click()
    await page
      .getByRole('navigation', { name: en.history.heading })
      .getByRole('button', { name: /^Am I allergic/ })
      .click()
    await hands.answered()
    expect(await page.getByText(en.looked.heading, { exact: true }).count()).toBe(0)
  })
})

/** The names of the parts under each heading. */
async function partsTold(page: Page): Promise<Record<string, string[]>> {
  const groups = await page
    .getByRole('article')
    .locator('dl > div')
    .evaluateAll((each) => each.map((group) => [...group.children].map((child) => child.textContent ?? '')))
  return Object.fromEntries(groups.map(([heading, parts]) => [heading, (parts ?? '').split(', ')]))
}
