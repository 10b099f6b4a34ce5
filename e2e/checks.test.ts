import { expect, test } from 'vitest'
import { en } from '../web/src/i18n/en.ts'
import { faultsByAxe } from './support/axe.ts'
import { chooseMode } from './support/choose-mode.ts'
import { handsOn } from './support/hands.ts'
import { describePage } from './support/world.ts'

describePage('an answer that is not borne out', (world) => {
  test('is marked with what the record says, by a sign and words as well as colour', async () => {
    world.modelSays({
      tokens: ['Your last A1c was 9.9%.', ' You should stop taking metformin.'],
      usage: { prompt_tokens: 2_400, completion_tokens: 20 },
    })
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await chooseMode(page, 'hf-qwen2.5')
    await hands.ask('What was my last A1c?')
    const marks = page.getByRole('region', { name: en.checks.heading })
    await marks.waitFor()
    const text = await marks.innerText()
    expect(text).toContain(en.checks.verdict.contradicted)
    expect(text).toContain('6.9%')
    expect(text).toContain(en.checks.verdict.unsafe)
    expect(await page.getByRole('article').innerText()).not.toContain('stop taking metformin')
    expect(await faultsByAxe(page)).toEqual([])
    await page.screenshot({ path: 'test-results/page/checks.png' })
  })
})
