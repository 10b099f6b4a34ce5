import { expect, test } from 'vitest'
import { en } from '../web/src/i18n/en.ts'
import { chooseMode } from './support/choose-mode.ts'
import { handsOn } from './support/hands.ts'
import { holdAnswer } from './support/held-answer.ts'
import { describePage } from './support/world.ts'

const paragraphs = Array.from({ length: 12 }, (_, at) =>
  `Paragraph ${at} says a little about your record [F1]. `.repeat(4),
)

/** The page speaks at most this often. */
const SPEAKS_EVERY_MS = 1_500

describePage('reading an answer as it comes', (world) => {
  test('nothing that is being read moves, from the first word to the whole answer', async () => {
    world.modelSays({ tokens: paragraphs.flatMap((text) => [text.slice(0, 60), text.slice(60), '\n\n']), gapMs: 40 })
    const page = await world.open({ reducedMotion: 'reduce' })
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await chooseMode(page, 'hf-qwen2.5')
    await page.evaluate(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value)
      }).observe({ type: 'layout-shift' })
    })
    await hands.send('Tell me about my record.')
    const first = hands.lastTurn.locator('p').filter({ hasText: 'Paragraph 0' })
    await first.waitFor()
    const top = async () => Math.round((await first.boundingBox())?.y ?? Number.NaN)
    const tops = [await top()]
    while ((await hands.button(en.answer.copy).count()) === 0) tops.push(await top())
    tops.push(await top())
    expect(new Set(tops).size, `places of the first line: ${[...new Set(tops)]}`).toBe(1)
    const shifts: number[] = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
    // What may move is the line below the text that says what is happening. A jump of the text would be ten times this.
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.03)
  })

  test.each(['no-preference', 'reduce'] as const)(
    'each new question goes to the top of the view, however long the answers before it are: motion %s',
    async (reducedMotion) => {
      const page = await world.open({ reducedMotion })
      const hands = handsOn(page)
      const place = () =>
        hands.lastTurn.evaluate((turn) => {
          const view = turn.closest('[data-testid="conversation"]')
          return turn.getBoundingClientRect().top - (view?.getBoundingClientRect().top ?? Number.NaN)
        })
      await hands.pick('Sampleton')
      await chooseMode(page, 'hf-qwen2.5')
      for (const length of [12, 1, 12, 12, 3]) {
        world.modelSays({ tokens: paragraphs.slice(0, length).map((text) => `${text}\n\n`) })
        await hands.ask(`Tell me ${length} things.`)
        await expect.poll(place).toBeLessThan(40)
        expect(await place()).toBeGreaterThanOrEqual(0)
        await hands.lastTurn.getByText(en.looked.heading, { exact: true }).click()
      }
      world.upstream.replyWith([{ head: 422, headers: {}, body: 0 }, { end: true }])
      await hands.send('And why?')
      await hands.lastTurn.getByText(en.trouble.words.provider_rejected.title).waitFor()
      await expect.poll(place).toBeLessThan(40)
      expect(await place()).toBeGreaterThanOrEqual(0)
    },
  )

  test('the end of a long answer is a press away, and the way there is gone at the end', async () => {
    world.modelSays({ tokens: paragraphs.map((text) => `${text}\n\n`) })
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await chooseMode(page, 'hf-qwen2.5')
    await hands.ask('Tell me about my record.')
    await hands.button(en.answer.toEnd).click()
    await expect.poll(() => hands.button(en.answer.toEnd).count()).toBe(0)
  })

  test('a screen reader hears each step and each whole sentence once, never a piece of one', async () => {
    const pieces = ['Your A1c ', 'was 6', '.8 % in ', 'May. ', 'It went ', 'down since', ' then. Ask ', 'your team.']
    const answer = holdAnswer(...pieces)
    world.modelSays(answer.script)
    const page = await world.open({ movableClock: true })
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await chooseMode(page, 'hf-qwen2.5')
    await page.evaluate(() => {
      const spoken: string[] = []
      Object.assign(window, { spoken })
      const log = document.querySelector('[role="log"]')
      if (log === null) throw new Error('there is nothing that speaks')
      new MutationObserver((changes) => {
        for (const change of changes) for (const node of change.addedNodes) spoken.push(node.textContent ?? '')
      }).observe(log, { childList: true })
    })
    await hands.send('When was my last A1c?')
    const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken)
    await page.getByText(en.answer.waiting, { exact: true }).first().waitFor()
    await page.clock.runFor(SPEAKS_EVERY_MS)
    for (const [at] of pieces.entries()) {
      answer.letGo()
      // The last word may be held back: it could be the beginning of what stands for a name.
      const words = pieces
        .slice(0, at + 1)
        .join('')
        .trim()
        .split(' ')
        .slice(0, -1)
      await expect.poll(() => hands.lastTurn.innerText()).toContain(words.join(' '))
      await page.clock.runFor(SPEAKS_EVERY_MS)
    }
    await hands.answered()
    await page.clock.runFor(SPEAKS_EVERY_MS)
    await expect.poll(spoken).toContain(en.answer.done)
    const heard = await spoken()
    expect(heard).toContain(en.answer.waiting)
    const sentences = heard.filter((line) => !Object.values(en.answer).includes(line)).join(' ')
    expect(sentences).toBe('Your A1c was 6.8 % in May. It went down since then. Ask your team.')
    for (const line of heard) expect(line).toMatch(/[.!?]$|^(Reading|Waiting)/)
    expect(await page.getByRole('article').last().getAttribute('aria-live')).toBeNull()
  })

  test('with reduced motion nothing moves by itself', async () => {
    const answer = holdAnswer('Yes.')
    world.modelSays(answer.script)
    const page = await world.open({ reducedMotion: 'reduce' })
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await chooseMode(page, 'hf-qwen2.5')
    await hands.send('Is it so?')
    await page.getByText(en.answer.waiting, { exact: true }).first().waitFor()
    const moving = await page.evaluate(
      () => document.getAnimations().filter((each) => Number(each.effect?.getComputedTiming().endTime) > 20).length,
    )
    expect(moving).toBe(0)
    answer.letGo()
    await hands.answered()
  })

  test('turns that are far away are not laid out, and are there again when they are scrolled to', async () => {
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    for (const question of [
      'Am I allergic to anything?',
      'Which vaccines have I had?',
      'What medications am I taking?',
    ]) {
      await hands.ask(question)
    }
    const first = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('article') })
      .first()
    expect(await first.evaluate((item) => getComputedStyle(item).contentVisibility)).toBe('auto')
    await first.scrollIntoViewIfNeeded()
    await page.getByRole('article').first().getByText('Penicillin').first().waitFor()
  })
})
