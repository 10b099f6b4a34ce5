import { expect, test } from 'vitest'
import { en } from '../web/src/i18n/en.ts'
import { chooseMode } from './support/choose-mode.ts'
import { handsOn } from './support/hands.ts'
import { holdAnswer } from './support/held-answer.ts'
import { describePage } from './support/world.ts'

describePage('asking a question', (world) => {
  test('a patient is found by a part of the name or by the record number', async () => {
    const page = await world.open()
    const search = page.getByRole('searchbox', { name: en.patient.search })
    await search.fill('sampl')
    await page.getByRole('button', { name: /Sampleton/ }).waitFor()
    await expect.poll(() => page.getByRole('listitem').count()).toBe(1)
    await search.fill('P000302')
    await page.getByRole('button', { name: /Testworth/ }).waitFor()
    await search.fill('nobody of this name')
    await page.getByText(en.patient.none).waitFor()
  })

  test('the answer comes with its sources, and a source opens the entry of the record behind it', async () => {
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await hands.ask('When was my last A1c and what was it?')
    expect(await hands.lastTurn.innerText()).toContain('6.9')
    await hands.lastTurn
      .getByRole('button', { name: /^Source 1/ })
      .first()
      .click()
    const source = page.getByRole('dialog')
    await source.getByText('4.0 to 5.6 %').waitFor()
    expect(await source.innerText()).toMatch(/Hemoglobin A1c[\s\S]*6\.9[\s\S]*Oct 2, 2026/)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  })

  test('what is happening is said step by step, with the seconds, and the words come as the model says them', async () => {
    const answer = holdAnswer('Your record ', 'says **yes**', '.')
    world.modelSays(answer.script)
    const page = await world.open({ movableClock: true })
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await chooseMode(page, 'hf-qwen2.5')
    await hands.send('Do I have diabetes?')
    await page.getByText(en.answer.waiting, { exact: true }).first().waitFor()
    await page.clock.runFor(2_000)
    await page
      .getByText(/^[2-9]\d* s$/)
      .first()
      .waitFor()
    answer.letGo()
    await page.getByText(en.answer.answering, { exact: true }).first().waitFor()
    await expect.poll(() => hands.lastTurn.innerText()).toMatch(/Your record/)
    expect(await hands.lastTurn.innerText()).not.toContain('says')
    expect(await hands.button(en.answer.copy).count()).toBe(0)
    answer.letGo()
    answer.letGo()
    await hands.answered()
    expect(await hands.lastTurn.getByText('yes', { exact: true }).evaluate((word) => word.tagName)).toBe('STRONG')
  })

  test('stopping ends the call to the model, and what came is marked as not complete', async () => {
    const answer = holdAnswer('All that came ', 'and all that did not.')
    world.modelSays(answer.script)
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await chooseMode(page, 'hf-qwen2.5')
    await hands.send('Tell me everything.')
    answer.letGo()
    await expect.poll(() => hands.lastTurn.innerText()).toMatch(/All that came/)
    await hands.button(en.ask.stop).click()
    await hands.lastTurn.getByText(en.answer.stopped).waitFor()
    expect(await hands.button(en.answer.copy).count()).toBe(0)
    await expect.poll(() => world.upstream.openSockets).toBe(0)

    world.modelSays({ tokens: ['All of it.'] })
    await hands.button(en.answer.again).click()
    await hands.answered()
    expect(await page.getByRole('article').count()).toBe(1)
  })

  test('a follow-up goes on with the conversation, and a new one starts without it', async () => {
    const page = await world.open()
    const hands = handsOn(page)
    const asked: { conversation_id?: string }[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/triage')) asked.push(request.postDataJSON())
    })
    await hands.pick('Sampleton')
    await hands.ask('Am I allergic to anything?')
    const followUps = page.getByRole('region', { name: en.ask.followUps })
    await followUps.getByRole('button').first().click()
    await hands.answered(2)
    await hands.button(en.ask.newConversation).click()
    await hands.button(en.suggest.medicines).click()
    await hands.answered(1)
    expect(asked.map((request) => request.conversation_id !== undefined)).toEqual([false, true, false])
  })

  test('an answer is copied as plain words, each source in brackets', async () => {
    const page = await world.open({ permissions: ['clipboard-read', 'clipboard-write'] })
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await hands.ask('Am I allergic to anything?')
    await hands.button(en.answer.copy).click()
    await hands.button(en.answer.copied).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('(Penicillin, 1989)')
    expect(copied).not.toMatch(/\[F\d|\*\*/)
  })

  test('Enter sends, Shift+Enter breaks the line, and an empty question is not sent', async () => {
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await hands.question.press('Enter')
    await hands.type('   ')
    await hands.question.press('Enter')
    expect(await page.getByRole('article').count()).toBe(0)
    await hands.type('Am I allergic')
    await hands.question.press('Shift+Enter')
    await page.keyboard.type('to anything?')
    expect(await hands.question.inputValue()).toBe('Am I allergic\nto anything?')
    await hands.question.press('Enter')
    await hands.answered()
    expect(await hands.question.inputValue()).toBe('')
  })
})
