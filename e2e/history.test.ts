import { expect, test } from 'vitest'
import { en } from '../web/src/i18n/en.ts'
import { handsOn } from './support/hands.ts'
import { describePage } from './support/world.ts'

describePage('earlier conversations', (world) => {
  test('are listed, searched, opened and gone on with', async () => {
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await hands.ask('Am I allergic to anything?')
    await hands.button(en.ask.newConversation).click()
    await hands.ask('Which vaccines have I had?')
    await hands.button(en.ask.newConversation).click()
    const list = page.getByRole('navigation', { name: en.history.heading })
    await expect.poll(() => list.getByRole('listitem').count()).toBe(2)

    await list.getByRole('searchbox').fill('penicillin')
    await expect.poll(() => list.getByRole('listitem').count()).toBe(1)
    await list.getByRole('button', { name: /^Am I allergic/ }).click()
    await hands.answered(1)
    expect(await hands.lastTurn.innerText()).toContain('Penicillin')
    const asked = page.waitForRequest(/\/triage$/)
    await hands.ask('What medications am I taking?')
    expect((await asked).postDataJSON().conversation_id).toMatch(/^[0-9a-f-]{36}$/)
    await list.getByText(en.history.questions(2)).waitFor()
  })

  test('are gone after deleting, and back after undoing', async () => {
    const page = await world.open({ movableClock: true })
    const hands = handsOn(page)
    const deleted: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'DELETE') deleted.push(request.url())
    })
    await hands.pick('Fabricant')
    await hands.ask('Am I allergic to anything?')
    const list = page.getByRole('navigation', { name: en.history.heading })
    const entry = list.getByRole('button', { name: /^Am I allergic/ })
    const remove = list.getByRole('button', { name: /^Delete/ })
    await remove.click()
    await list.getByText(en.history.removed).waitFor()
    await list.getByRole('button', { name: en.history.undo }).click()
    await entry.waitFor()
    await page.clock.runFor(60_000)
    expect(deleted).toEqual([])

    await remove.click()
    await list.getByText(en.history.removed).waitFor()
    await page.clock.runFor(10_500)
    await expect.poll(() => deleted.length).toBe(1)
    await list.getByText(en.history.none).waitFor()
  })

  test('of one patient are never shown with another', async () => {
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await hands.ask('Am I allergic to anything?')
    await page.getByRole('button', { name: new RegExp(`^${en.patient.change}`) }).click()
    await hands.pick('Mockingham')
    const list = page.getByRole('navigation', { name: en.history.heading })
    await list.getByText(en.history.none).waitFor()
    expect(await page.getByRole('article').count()).toBe(0)
    expect(await page.locator('body').innerText()).not.toContain('Sampleton')
  })
})
