import { expect, test } from 'vitest'
import { en } from '../web/src/i18n/en.ts'
import { handsOn } from './support/hands.ts'
import { describePage } from './support/world.ts'

describePage('the record beside the conversation', (world) => {
  test('shows problems, medicines and allergies at once, and the rest a click away', async () => {
    const page = await world.open()
    await handsOn(page).pick('Sampleton')
    const record = page.getByRole('complementary', { name: en.record.heading })
    await record.getByText('Penicillin', { exact: true }).waitFor()
    await record.getByText('Type 2 diabetes', { exact: true }).waitFor()
    await record.getByText('Metformin 500 mg tablet', { exact: true }).waitFor()
    const visits = record.getByRole('button', { name: new RegExp(`^${en.record.sections.encounters}`) })
    expect(await visits.getAttribute('aria-expanded')).toBe('false')
    await visits.click()
    await record
      .getByText(/Pretend Valley Family Clinic/)
      .first()
      .waitFor()
  })

  test('says what it does not have, and that this is not the same as having none', async () => {
    const page = await world.open()
    await handsOn(page).pick('Newcomer')
    const record = page.getByRole('complementary', { name: en.record.heading })
    const missing = record.getByRole('region', { name: en.record.missing })
    await missing.getByText(en.record.missingHelp).waitFor()
    await missing.getByText(en.record.sections.medications ?? '', { exact: true }).waitFor()
  })

  test('is searched by any word of it', async () => {
    const page = await world.open()
    await handsOn(page).pick('Sampleton')
    const record = page.getByRole('complementary', { name: en.record.heading })
    await record.getByRole('searchbox').fill('hives')
    await record.getByText(/Hives/).waitFor()
    await expect.poll(() => record.getByRole('listitem').count()).toBe(1)
    await record.getByRole('searchbox').fill('nothing like this')
    await record.getByText(en.record.nothingFound).waitFor()
  })

  test('a lab opens its trend: every value in a chart with its range and in a table with its date', async () => {
    const page = await world.open()
    await handsOn(page).pick('Sampleton')
    const record = page.getByRole('complementary', { name: en.record.heading })
    await record.getByRole('searchbox').fill('hemoglobin')
    await record.getByRole('button', { name: `${en.record.trend}: Hemoglobin A1c` }).click()
    const trend = page.getByRole('dialog', { name: en.trend.heading('Hemoglobin A1c') })
    const chart = trend.getByRole('img', { name: /Chart of Hemoglobin A1c: 8 values/ })
    await chart.waitFor()
    expect(await chart.locator('circle').count()).toBe(8)
    await trend.getByText(en.trend.rangeBand, { exact: true }).first().waitFor()
    const rows = trend.getByRole('row')
    expect(await rows.count()).toBe(9)
    expect(await rows.nth(1).innerText()).toMatch(/Oct 2, 2026\s+6\.9.*\s+4 – 5\.6/)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  })

  test('a citation leads to its place in the record', async () => {
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await hands.ask('Which vaccines have I had?')
    await hands.lastTurn
      .getByRole('button', { name: /^Source 1/ })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('button', { name: en.source.showInRecord }).click()
    const record = page.getByRole('complementary', { name: en.record.heading })
    const entry = record.locator('[data-focused="true"]')
    await entry.waitFor()
    expect(await entry.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('an entry is asked about, and what was typed before stays', async () => {
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await hands.type('One more thing:')
    await page.getByRole('button', { name: `${en.record.ask}: Penicillin` }).click()
    expect(await hands.question.inputValue()).toBe(`One more thing:\n${en.suggest.problem('Penicillin')}`)
  })

  test('a long record stays quick to open: what is far away is not laid out', async () => {
    const page = await world.open()
    await handsOn(page).pick('Testworth')
    const record = page.getByRole('complementary', { name: en.record.heading })
    await record.getByRole('listitem').first().waitFor()
    const kept = await record
      .getByRole('listitem')
      .first()
      .evaluate((element) => getComputedStyle(element).contentVisibility)
    expect(kept).toBe('auto')
  })
})
