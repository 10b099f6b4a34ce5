import type { Page } from 'playwright-core'
import { en, type Strings } from '../../web/src/i18n/en.ts'

/** Chooses who answers, by the id of the mode. */
export async function chooseMode(page: Page, id: string, words: Strings = en): Promise<void> {
  const { modes } = await page.evaluate(async () => (await fetch('/modes')).json())
  const label: string = modes.find((mode: { id: string }) => mode.id === id).label
  await page.getByRole('button', { name: words.mode.current('').trim() }).click()
  await page.getByRole('radio', { name: label }).check()
  await page.keyboard.press('Escape')
}
