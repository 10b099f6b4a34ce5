import { expect, test } from 'vitest'
import { en } from '../web/src/i18n/en.ts'
import { chooseMode } from './support/choose-mode.ts'
import { handsOn } from './support/hands.ts'
import { holdAnswer } from './support/held-answer.ts'
import { describePage, type World } from './support/world.ts'

const THOUGHTS = ['<think>\nThe record ', 'lists metformin [F1]. ', '<b>Maybe</b> twice a day.', '</think>\n\n']
const SHOWN = 'The record lists metformin. <b>Maybe</b> twice a day.'

async function ask(world: World, options = {}) {
  const page = await world.open(options)
  const hands = handsOn(page)
  await hands.pick('Sampleton')
  await chooseMode(page, 'hf-qwen2.5')
  await hands.send('Do I take metformin?')
  const heading = hands.lastTurn.getByText(en.thoughts.heading, { exact: true })
  return { page, hands, heading, thoughts: hands.lastTurn.locator('details').filter({ hasText: en.thoughts.heading }) }
}

describePage(
  'what the model thought, where the operator shows it',
  (world) => {
    test('is there while it thinks, folded, and unfolds by the keyboard', async () => {
      const answer = holdAnswer(...THOUGHTS, 'Yes.')
      world.modelSays(answer.script)
      const { page, hands, heading, thoughts } = await ask(world)
      await page.getByText(en.answer.waiting, { exact: true }).first().waitFor()
      answer.letGo()
      answer.letGo()
      await page.getByText(en.answer.thinking, { exact: true }).first().waitFor()
      await heading.waitFor()
      expect(await thoughts.getByText('The record').isVisible()).toBe(false)
      await heading.focus()
      await page.keyboard.press('Enter')
      await thoughts.getByText(en.thoughts.notAnswer).waitFor()
      await thoughts.getByText('The record').waitFor()
      for (const _rest of [...THOUGHTS, 'Yes.']) answer.letGo()
      await hands.answered()
      // What was unfolded stays so, with all of it.
      expect(await thoughts.locator('p').last().innerText()).toBe(SHOWN)
    })

    test('stands above the answer, and is no part of it: not cited, not copied, not printed, not read aloud', async () => {
      world.modelSays({ tokens: [...THOUGHTS, 'Yes, you do.'] })
      const { page, hands, heading, thoughts } = await ask(world, {
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      await hands.answered()
      await heading.click()
      const answer = hands.lastTurn.getByText('Yes, you do.', { exact: true })
      const [above, below] = [await thoughts.boundingBox(), await answer.boundingBox()]
      expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
      expect(await hands.lastTurn.getByRole('button', { name: /^Source/ }).count()).toBe(0)
      expect(await hands.lastTurn.getByRole('region', { name: en.source.heading }).count()).toBe(0)

      await expect.poll(() => page.getByRole('log').innerText()).toContain('Yes, you do.')
      expect(await page.getByRole('log').innerText()).not.toContain('metformin')
      await hands.button(en.answer.copy).click()
      await hands.button(en.answer.copied).waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Yes, you do.')
      await page.emulateMedia({ media: 'print' })
      expect(await heading.isVisible()).toBe(false)
      expect(await thoughts.isVisible()).toBe(false)
      expect(await answer.isVisible()).toBe(true)
    })

    test('is there again with an earlier talk', async () => {
      world.modelSays({ tokens: [...THOUGHTS, 'Yes, you do.'] })
      const { page, hands, heading, thoughts } = await ask(world)
      await hands.answered()
      await hands.button(en.ask.newConversation).click()
      const talks = page.getByRole('navigation', { name: en.history.heading })
      await talks
        .getByRole('button', { name: /^Do I take metformin/ })
        .first()
        .click()
      await hands.answered()
      await heading.click()
      expect(await thoughts.locator('p').last().innerText()).toBe(SHOWN)
    })

    test('is not there where the model did not think', async () => {
      world.modelSays({ tokens: ['Yes.'] })
      const { hands, heading } = await ask(world)
      await hands.answered()
      expect(await heading.count()).toBe(0)
    })
  },
  { SHOW_THINKING: 'true' },
)

describePage('what the model thought, where the operator does not show it', (world) => {
  test('never reaches the page', async () => {
    world.modelSays({ tokens: [...THOUGHTS, 'Yes.'] })
    const { page, hands, heading } = await ask(world)
    await hands.answered()
    expect(await heading.count()).toBe(0)
    expect(await page.content()).not.toContain('twice a day')
  })
})
