import { type ProblemCode, problems } from '@carepath/contract/problem.ts'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { errorReply } from '../server/test/fake-replies.ts'
import { en } from '../web/src/i18n/en.ts'
import { chooseMode } from './support/choose-mode.ts'
import { handsOn } from './support/hands.ts'
import { phone } from './support/looks.ts'
import { describePage } from './support/world.ts'

const QUERY = 'Why do I take metformin?'
/** How long the page waits at most before it tries again to reach the service. */
const NEXT_TRY_MS = 3_000
/** By then the next view is fetched ahead. */
const FETCHED_AHEAD_MS = 1_000

async function fail(page: Page, code: ProblemCode, more: object = {}): Promise<void> {
  await page.route('**/triage', (route) =>
    route.fulfill({
      status: problems[code].status,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: `urn:carepath:problem:${code}`,
        title: problems[code].title,
        status: problems[code].status,
        detail: 'A sentence for whoever runs it.',
        code,
        trace_id: 'abc123',
        ...more,
      }),
    }),
  )
}

describePage('when something goes wrong', (world) => {
  test('each code has plain words, the number to quote, and keeps the question to be changed', async () => {
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    for (const code of Object.keys(problems) as ProblemCode[]) {
      await fail(page, code)
      await hands.send(QUERY)
      await hands.lastTurn.getByText(en.trouble.words[code].title).waitFor()
      const said = await hands.lastTurn.innerText()
      expect(said).toContain(en.trouble.words[code].next)
      expect(said).toContain('abc123')
      expect(said).toContain(QUERY)
      expect(await hands.button(en.answer.copy).count()).toBe(0)
      await hands.lastTurn.getByRole('button', { name: en.answer.edit }).click()
      expect(await hands.question.inputValue()).toBe(QUERY)
      expect(await page.getByRole('article').count()).toBe(0)
      await hands.type('')
    }
  })

  test('trying again waits as long as the service says', async () => {
    const page = await world.open({ movableClock: true })
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await fail(page, 'provider_rate_limited', { retry_after_s: 20 })
    await hands.send(QUERY)
    await page.getByText(en.trouble.wait(20)).waitFor()
    await expect.poll(() => hands.button(en.app.tryAgain).isDisabled()).toBe(true)
    await page.clock.runFor(20_300)
    await expect.poll(() => hands.button(en.app.tryAgain).isEnabled()).toBe(true)
    await page.unroute('**/triage')
    await hands.button(en.app.tryAgain).click()
    await hands.answered()
    await expect.poll(() => page.getByRole('article').count()).toBe(1)
  })

  test('the way to another model opens the choice', async () => {
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await fail(page, 'provider_no_credit')
    await hands.send(QUERY)
    await hands.button(en.trouble.otherModel).click()
    await page.getByRole('dialog', { name: en.mode.choose }).waitFor()
  })

  test('an answer that the model host cuts is marked, and never looks like a whole one', async () => {
    const event = (content: string) => `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`
    const { promise: read, resolve: cut } = Promise.withResolvers<void>()
    world.modelSays([
      { head: 200, headers: { 'content-type': 'text/event-stream' } },
      { send: event('Metformin lowers your blood sugar, ') },
      { send: event('and you should take') },
      { until: read },
      { close: 'rst' },
    ])
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await chooseMode(page, 'hf-qwen2.5')
    await hands.send(QUERY)
    await hands.lastTurn.getByText('Metformin lowers').waitFor()
    cut()
    await hands.lastTurn.getByText(en.answer.notComplete).waitFor()
    expect(await hands.lastTurn.innerText()).toContain('Metformin lowers')
    expect(await hands.button(en.answer.copy).count()).toBe(0)
    await hands.button(en.app.tryAgain).waitFor()
  })

  test('a service that is out of reach is told of, waited for, and asked again; what was typed stays', async () => {
    const page = await world.open({ movableClock: true })
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await page.context().setOffline(true)
    await hands.send(QUERY)
    await hands.lastTurn.getByText(en.trouble.words.unreachable.title).waitFor()
    await page.getByText(en.connection.lost).waitFor()
    await hands.type('And this one?')
    await page.context().setOffline(false)
    await page.clock.runFor(NEXT_TRY_MS)
    await page.getByText(en.connection.back).waitFor()
    expect(await hands.question.inputValue()).toBe('And this one?')
    await hands.button(en.app.tryAgain).click()
    await hands.answered()
    expect(await page.getByRole('article').count()).toBe(1)
  })

  test('a part of the page that cannot be fetched is waited for, and takes nothing with it', async () => {
    const page = await world.open({ movableClock: true })
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await hands.type('What I have typed.')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: /^Who answers/ }).click()
    await page.getByText(en.connection.lost).waitFor()
    expect(await hands.question.inputValue()).toBe('What I have typed.')
    await page.context().setOffline(false)
    await page.clock.runFor(NEXT_TRY_MS)
    const box = page.getByRole('dialog', { name: en.mode.choose })
    await box.waitFor()
    expect(await box.evaluate((part) => getComputedStyle(part).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)')
    await page.keyboard.press('Escape')
    expect(await hands.question.inputValue()).toBe('What I have typed.')
  })

  test('a view whose code and styles did not come ahead comes whole when it is needed', async () => {
    const page = await world.open({ movableClock: true }, /^console: .*preload/s)
    // Opened anew, for on a slow machine the view has come ahead by now.
    await page.route(/\/assets\/talk-/, (route) => route.abort())
    const refused = ['.js', '.css'].map((end) => page.waitForEvent('requestfailed', (call) => call.url().endsWith(end)))
    await page.reload()
    await page.getByRole('button', { name: /Sampleton/ }).waitFor()
    await page.clock.runFor(FETCHED_AHEAD_MS)
    await Promise.all(refused)
    await page.unroute(/\/assets\/talk-/)
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    expect(await hands.question.evaluate((box) => getComputedStyle(box).resize)).toBe('none')
  })

  test('without a connection, every button of a phone can still be pressed', async () => {
    const page = await world.open(phone)
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await hands.button(en.app.history).click()
    await page.getByRole('dialog', { name: en.history.heading }).getByRole('button', { name: en.app.close }).click()
    await page.context().setOffline(true)
    await page.getByText(en.connection.lost).waitFor()
    await hands.button(en.app.history).click()
    await page.getByRole('dialog', { name: en.history.heading }).getByRole('button', { name: en.app.close }).click()
    await hands.button(en.app.record).click()
    await page.getByRole('dialog', { name: en.record.heading }).waitFor()
  })

  test('a part of the page is shown as soon as it is fetched, whatever the clock says', async () => {
    const page = await world.open({ movableClock: true })
    await handsOn(page).pick('Sampleton')
    await page.clock.pauseAt(Date.now() + 60_000)
    await page.getByRole('button', { name: /^Who answers/ }).click()
    await page.getByRole('dialog', { name: en.mode.choose }).waitFor()
  })

  test('a part of the page that is gone from the service is told of, and takes nothing with it', async () => {
    const page = await world.open({}, /^console: .*(dynamically imported module|preload)/s)
    await page.route(/\/assets\/preview-dialog-.*\.js$/, (route) => route.fulfill({ status: 404, body: '' }))
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await hands.type('What I have typed.')
    await hands.button(en.preview.open).click()
    await page.getByRole('alert').getByText(en.trouble.words.part_missing.title).waitFor()
    expect(await hands.question.inputValue()).toBe('What I have typed.')
    expect(await page.getByRole('complementary', { name: en.record.heading }).isVisible()).toBe(true)
  })

  test('a record that cannot be loaded says so beside the conversation, which still works', async () => {
    const page = await world.open()
    await page.route('**/summary', (route) => route.fulfill({ status: 500, body: 'oops' }))
    const hands = handsOn(page)
    await page.getByRole('button', { name: /Sampleton/ }).click()
    await page.getByRole('complementary').getByText(en.trouble.words.unreadable.title).waitFor()
    await hands.ask('Am I allergic to anything?')
  })

  test('an error of the model host is told by its own code, through the whole service', async () => {
    world.modelSays(errorReply(402, { error: 'You have exceeded your monthly included credits' }))
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await chooseMode(page, 'hf-qwen2.5')
    await hands.send(QUERY)
    await hands.lastTurn.getByText(en.trouble.words.provider_no_credit.title).waitFor()
    // What it is now known for keeps it from being chosen, and says why.
    await hands.button(en.trouble.otherModel).click()
    await page.getByText(en.mode.states.no_credit ?? '').waitFor()
    expect(await page.locator('input[value="hf-qwen2.5"]').isEnabled()).toBe(false)
  })
})

describePage(
  'when a model host takes longer than it may',
  (world) => {
    test('a model host that falls silent in the middle is given up, and what came is marked', async () => {
      world.modelSays([
        { head: 200, headers: { 'content-type': 'text/event-stream' } },
        { send: `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: 'You take it for ' } }] })}\n\n` },
        { stall: true },
      ])
      const page = await world.open()
      const hands = handsOn(page)
      await hands.pick('Sampleton')
      await chooseMode(page, 'hf-qwen2.5')
      await hands.send(QUERY)
      await hands.lastTurn.getByText('You take it for').waitFor()
      await hands.lastTurn.getByText(en.trouble.words.provider_timeout.title).waitFor()
      expect(await hands.lastTurn.innerText()).toContain(en.answer.notComplete)
      await expect.poll(() => world.upstream.openSockets).toBe(0)
    })
  },
  // A host that says nothing is given up after half of this.
  { HF_TIMEOUT_SECONDS: '4' },
)
