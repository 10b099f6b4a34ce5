import type { Page } from 'playwright-core'
import type { Strings } from '../../web/src/i18n/en.ts'
import { chooseMode } from './choose-mode.ts'
import { handsOn } from './hands.ts'
import { type HeldAnswer, holdAnswer } from './held-answer.ts'
import type { World } from './world.ts'

/** Something that the page can look like, and how a person gets there from the state before. */
export interface State {
  name: string
  reach(page: Page, words: Strings, world: World): Promise<void>
}

/** What the model host has begun to answer, as far as the states have let it. */
const held = new WeakMap<Page, HeldAnswer>()

/** Every state of the page, in an order in which one leads to the next. */
export const states: readonly State[] = [
  {
    name: 'whose-record',
    async reach(page) {
      await page.getByRole('button', { name: /Sampleton/ }).waitFor()
    },
  },
  {
    name: 'no-such-patient',
    async reach(page, words) {
      await page.getByRole('searchbox').fill('nobody')
      await page.getByText(words.patient.none).waitFor()
    },
  },
  {
    name: 'settings',
    async reach(page, words) {
      await page.getByRole('searchbox').fill('')
      await page.getByRole('button', { name: words.app.settings }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'welcome',
    async reach(page, words) {
      await page.keyboard.press('Escape')
      await handsOn(page, words).pick('Sampleton')
    },
  },
  {
    name: 'who-answers',
    async reach(page, words) {
      await page.getByRole('button', { name: words.mode.current('').trim() }).click()
      await page.getByRole('dialog', { name: words.mode.choose }).waitFor()
    },
  },
  {
    name: 'answer',
    async reach(page, words) {
      await page.keyboard.press('Escape')
      await handsOn(page, words).ask('When was my last A1c and what was it?')
    },
  },
  {
    name: 'looked-at',
    async reach(page, words) {
      await page.getByText(words.looked.heading, { exact: true }).click()
      await page.getByText(words.looked.noneHelp, { exact: true }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'source',
    async reach(page, words) {
      await page
        .getByRole('article')
        .last()
        .getByRole('button', { name: words.source.number(1, '').trim() })
        .first()
        .click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'trend',
    async reach(page, words) {
      await page.getByRole('button', { name: words.source.showTrend }).click()
      await page.getByRole('dialog').getByRole('img').first().waitFor()
    },
  },
  {
    name: 'what-will-be-sent',
    async reach(page, words, world) {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      const text = Array.from({ length: 400 }, (_, at) => `word${at} `).join('')
      const answer = holdAnswer(`<think>Perhaps metformin [F1].</think>${text}`, 'the end.')
      world.modelSays(answer.script)
      held.set(page, answer)
      await chooseMode(page, 'hf-qwen2.5', words)
      await handsOn(page, words).type('Does Dana Sampleton take metformin?')
      await page.getByRole('button', { name: words.preview.open }).click()
      await page.getByText(words.preview.masked, { exact: true }).waitFor()
    },
  },
  {
    name: 'waiting',
    async reach(page, words) {
      await page.keyboard.press('Escape')
      await handsOn(page, words).question.press('Enter')
      await page.getByText(words.answer.waiting, { exact: true }).first().waitFor()
    },
  },
  {
    name: 'streaming',
    async reach(page) {
      held.get(page)?.letGo()
      await page.getByText(/word5/).waitFor()
    },
  },
  {
    name: 'thoughts',
    async reach(page, words) {
      await page.getByText(words.thoughts.heading, { exact: true }).click()
      await page.getByText('Perhaps metformin.', { exact: true }).waitFor()
    },
  },
  {
    name: 'stopped',
    async reach(page, words) {
      await page.getByRole('button', { name: words.ask.stop, exact: true }).click()
      await page.getByText(words.answer.stopped).first().waitFor()
    },
  },
  {
    name: 'trouble',
    async reach(page, words, world) {
      // Longer than a question may wait, and over when the next look asks: all questions of a token share its limit.
      world.upstream.replyWith([{ head: 429, headers: { 'retry-after': '13' }, body: 0 }, { end: true }])
      await handsOn(page, words).send('Why do I take metformin?')
      await page.getByText(words.trouble.words.provider_rate_limited.title).first().waitFor()
    },
  },
  {
    name: 'who-used-it',
    async reach(page, words) {
      await page.getByRole('button', { name: words.app.settings }).click()
      await page.getByRole('button', { name: words.access.open }).click()
      await page
        .getByText(words.access.actions.question ?? '')
        .first()
        .waitFor()
    },
  },
]
