import { expect, test } from 'vitest'
import { en } from '../web/src/i18n/en.ts'
import { es } from '../web/src/i18n/es.ts'
import { chooseMode } from './support/choose-mode.ts'
import { handsOn } from './support/hands.ts'
import { describePage } from './support/world.ts'

describePage('choosing who answers', (world) => {
  test('each mode says where it runs and what it sees; one that cannot answer says why and cannot be chosen', async () => {
    const page = await world.open()
    await handsOn(page).pick('Sampleton')
    const { modes } = await page.evaluate(async () => (await fetch('/modes')).json())
    await page.getByRole('button', { name: /^Who answers/ }).click()
    const box = page.getByRole('dialog', { name: en.mode.choose })
    await box.waitFor()
    expect(await box.getByRole('radio').count()).toBe(modes.length)
    for (const mode of modes) {
      const option = box.locator('label').filter({ has: page.locator(`input[value="${mode.id}"]`) })
      const said = await option.innerText()
      expect(said).toContain(mode.label)
      if (mode.runs === 'hosted') expect(said).toContain(en.mode.egress[mode.egress as 'raw'])
      expect(await option.getByRole('radio').isEnabled()).toBe(mode.state === 'ready')
      if (mode.state !== 'ready') expect(said).toContain(mode.reason)
    }
    expect(modes.some((mode: { state: string }) => mode.state !== 'ready')).toBe(true)
  })

  test('what is no model has a plain name, in the language of the reader', async () => {
    const page = await world.open({ locale: 'es-MX' })
    await handsOn(page, es).pick('Sampleton')
    await page.getByRole('button', { name: es.mode.current(es.mode.recordOnly) }).click()
    await page.getByRole('radio', { name: es.mode.recordOnly }).waitFor()
  })

  test('the choice is sent, shown with the answer, and remembered', async () => {
    const page = await world.open()
    const hands = handsOn(page)
    const asked: { llm_mode?: string }[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/triage')) asked.push(request.postDataJSON())
    })
    await hands.pick('Sampleton')
    await chooseMode(page, 'mock')
    await hands.ask('What is this?')
    expect(asked[0]?.llm_mode).toBe('mock')
    expect(await hands.lastTurn.innerText()).toMatch(/Answered by Mock/)
    page.on('dialog', (dialog) => dialog.accept())
    await page.reload()
    await hands.pick('Sampleton')
    await page.getByRole('button', { name: /^Who answers: Mock/ }).waitFor()
  })

  test('the name of a hosted mode stands whole beside the question once it is chosen', async () => {
    const page = await world.open()
    await handsOn(page).pick('Sampleton')
    for (const [id, label] of [
      ['hf-qwen2.5', 'HF Qwen2.5 7B (Hosted)'],
      ['hf-smollm2', 'HF SmolLM2 1.7B (Hosted)'],
    ] as const) {
      await chooseMode(page, id)
      const name = page.getByRole('button', { name: en.mode.current(label) }).getByText(label, { exact: true })
      expect(await name.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
    }
  })

  test('"only on this machine" keeps every hosted mode from being chosen or asked', async () => {
    world.modelSays({ tokens: ['Hosted.'] })
    const before = world.upstream.callCount
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await chooseMode(page, 'hf-qwen2.5')
    await page.getByRole('button', { name: /^Who answers/ }).click()
    await page.getByRole('switch', { name: en.mode.localOnly }).click()
    await page.getByText(en.mode.blockedByLocalOnly).first().waitFor()
    expect(await page.locator('input[value="hf-qwen2.5"]').isEnabled()).toBe(false)
    await page.keyboard.press('Escape')
    await page.getByText(en.mode.localOnly, { exact: false }).first().waitFor()
    const asked = page.waitForRequest(/\/triage$/)
    await hands.ask('Am I allergic to anything?')
    const body = (await asked).postDataJSON()
    expect(body.local_only).toBe(true)
    expect(body.llm_mode).not.toMatch(/^hf-/)
    expect(world.upstream.callCount).toBe(before)
  })
})
