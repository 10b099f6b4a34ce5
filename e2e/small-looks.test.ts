import { expect, test } from 'vitest'
import { en } from '../web/src/i18n/en.ts'
import { handsOn } from './support/hands.ts'
import { describeLooks, lookAt, phone, smallLooks } from './support/looks.ts'

describeLooks('every state of the page in a small window', smallLooks, (world) => {
  test('the record fills a phone, and the way back is at hand', async () => {
    const page = await world.open({ ...phone, locale: 'en-US' })
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await hands.button(en.app.record).click()
    const record = page.getByRole('dialog', { name: en.record.heading })
    await record.getByText('Penicillin', { exact: true }).waitFor()
    await lookAt(page, 'phone-light-en-record')
    await record.getByRole('button', { name: en.app.close }).click()
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await hands.button(en.app.history).click()
    await page.getByRole('dialog', { name: en.history.heading }).waitFor()
    await lookAt(page, 'phone-light-en-history')
  })
})
