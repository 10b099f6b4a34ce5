import type { Locator, Page } from 'playwright-core'
import { en, type Strings } from '../../web/src/i18n/en.ts'

/** What a person does on the page, by what it shows them: roles and names, in the words of the language. */
export interface Hands {
  pick(name: string): Promise<void>
  type(query: string): Promise<void>
  /** Sends a question and waits until the answer is whole. */
  ask(query: string): Promise<void>
  /** Sends a question and does not wait. */
  send(query: string): Promise<void>
  answered(count?: number): Promise<void>
  button(name: string | RegExp): Locator
  question: Locator
  lastTurn: Locator
}

export function handsOn(page: Page, words: Strings = en): Hands {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
  const question = page.getByRole('textbox', { name: words.ask.label })
  const answered = (count = 1) =>
    page
      .getByRole('button', { name: words.answer.copy, exact: true })
      .nth(count - 1)
      .waitFor()
  const type = (query: string) => question.fill(query)
  const send = async (query: string) => {
    await type(query)
    await question.press('Enter')
  }
  return {
    button,
    question,
    answered,
    type,
    send,
    lastTurn: page.getByRole('article').last(),
    async pick(name) {
      await page.getByRole('button', { name: new RegExp(name) }).click()
      await question.waitFor()
      // The suggested questions come with the record.
      await page
        .getByRole('button', { name: words.suggest.allergies })
        .or(page.getByRole('listitem').first())
        .first()
        .waitFor()
    },
    async ask(query) {
      const before = await page.getByRole('button', { name: words.answer.copy, exact: true }).count()
      await send(query)
      await answered(before + 1)
    },
  }
}
