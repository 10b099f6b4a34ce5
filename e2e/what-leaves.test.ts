import { expect, test } from 'vitest'
import { en } from '../web/src/i18n/en.ts'
import { chooseMode } from './support/choose-mode.ts'
import { handsOn } from './support/hands.ts'
import { describePage } from './support/world.ts'

describePage('seeing what leaves', (world) => {
  test('what will be sent is shown word for word, masked, and nothing is sent by looking', async () => {
    world.modelSays({ tokens: ['Yes.'] })
    const before = world.upstream.callCount
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await chooseMode(page, 'hf-qwen2.5')
    const query = 'Does Dana Sampleton take metformin?'
    await hands.type(query)
    await hands.button(en.preview.open).click()
    const dialog = page.getByRole('dialog', { name: en.preview.heading })
    await dialog.getByText(en.preview.masked, { exact: true }).waitFor()
    const shown = await dialog.locator('section p').allInnerTexts()
    expect(shown.join('\n')).toContain('metformin')
    expect(shown.join('\n')).not.toMatch(/Sampleton|P000123|1968-04-17/)
    expect(world.upstream.callCount).toBe(before)
    await page.keyboard.press('Escape')

    await hands.ask(query)
    const sent = JSON.parse(world.upstream.calls.at(-1)?.body ?? '{}')
    const texts: string[] = sent.messages.map((message: { content: string }) => message.content)
    expect(texts.map((text) => text.trim())).toEqual(shown.map((text) => text.trim()))
  })

  test('for a mode that stays here it says that nothing leaves', async () => {
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await hands.type('Am I allergic to anything?')
    await hands.button(en.preview.open).click()
    await page.getByText(en.preview.nothingLeaves).waitFor()
  })

  test('who used the record is told in plain words, the newest first', async () => {
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Nothanks')
    await hands.ask('Am I allergic to anything?')
    await page.getByRole('button', { name: en.app.settings }).click()
    await page.getByRole('button', { name: en.access.open }).click()
    const log = page.getByRole('dialog', { name: en.access.heading })
    await log
      .getByText(en.access.actions.question ?? '')
      .first()
      .waitFor()
    expect(await log.innerText()).toContain(en.access.stayed)
  })

  test('nothing of the record is kept in the browser, its address or its title', async () => {
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await chooseMode(page, 'mock')
    await hands.ask('Am I allergic to penicillin?')
    const kept = await page.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      cookies: document.cookie,
      title: document.title,
      address: location.href,
    }))
    expect(JSON.parse(kept.local['carepath.preferences'] ?? '{}')).toEqual({
      language: null,
      theme: 'system',
      mode: 'mock',
      localOnly: false,
    })
    expect(Object.keys(kept.local)).toEqual(['carepath.preferences'])
    expect(kept).toMatchObject({ session: {}, databases: 0, caches: 0, cookies: '', title: 'CarePath' })
    expect(new URL(kept.address).pathname + new URL(kept.address).search).toBe('/')
  })
})
