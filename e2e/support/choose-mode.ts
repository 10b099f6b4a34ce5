import type { Page } from 'playwright-core'
import { en, type Strings } from '../../web/src/i18n/en.ts'

/** Chooses who answers, by the id of the mode. */
export async function chooseMode(page: Page, id: string, words: Strings = en): Promise<void> {
  await page.getByRole('button', { name: words.mode.current('').trim() }).click()
  await page.locator(`input[name="mode"][value="${id}"]`).check()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}
