import { expect, test } from 'vitest'
import { handsOn } from './support/hands.ts'
import { describeLooks, pictureAt, wideLooks } from './support/looks.ts'

describeLooks('every state of the page in a wide window', wideLooks, (world) => {
  test('print gives the questions, the answers and their sources on a clean page', async () => {
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await hands.ask('Am I allergic to anything?')
    await page.emulateMedia({ media: 'print' })
    await page.pdf({ path: pictureAt('print.pdf') })
    await page.screenshot({ path: pictureAt('print.png'), fullPage: true })
    for (const hidden of [hands.question, page.getByRole('complementary'), page.getByRole('navigation')]) {
      expect(await hidden.isVisible()).toBe(false)
    }
    expect(await hands.lastTurn.isVisible()).toBe(true)
    expect(await page.getByText('Dana Marie Sampleton').first().isVisible()).toBe(true)
  })
})
