import { availableParallelism, loadavg } from 'node:os'
import { type CDPSession, chromium, type Page } from 'playwright-core'
import { answering } from '../../server/test/fake-replies.ts'
import { en } from '../../web/src/i18n/en.ts'
import { chromiumFlags, findChromium } from '../support/chromium.ts'
import { handsOn } from '../support/hands.ts'
import { startTestService, type TestService } from '../support/test-service.ts'
import { measureFirstView } from './first-view.ts'

const TURNS = 20
const WORDS_A_TURN = 500

/**
 * Prints how quick the page is on this machine: the first view with the processor slowed down four times and nothing
 * cached, and the frames while a conversation of ten thousand words is scrolled and grows. Times on the wall are only
 * worth something on an idle machine; the processor's own times hold on a busy one too.
 */
const { path, absent } = findChromium()
if (path === null) throw new Error(absent ?? 'no Chromium')
const service = await startTestService()
const browser = await chromium.launch({ executablePath: path, args: chromiumFlags })
try {
  say(`${availableParallelism()} processors, of which ${loadavg()[0]?.toFixed(1)} are busy.`)
  for (const line of await measureFirstView(path, service.url)) say(line)
  await printLongConversation(service)
} finally {
  await browser.close()
  await service.stop()
}

async function printLongConversation({ url, upstream }: TestService): Promise<void> {
  const words = Array.from({ length: WORDS_A_TURN }, (_, at) =>
    at % 60 === 59 ? 'end.\n\n' : at % 15 === 7 ? '**word** ' : 'word ',
  )
  upstream.replyWith(answering({ tokens: words }))
  const ask = async (conversation?: string): Promise<string> => {
    const reply = await fetch(`${url}/triage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        patient_mrn: 'P000123',
        query: 'Tell me more.',
        llm_mode: 'hf-qwen2.5',
        ...(conversation === undefined ? {} : { conversation_id: conversation }),
      }),
    })
    const { conversation_id: id } = (await reply.json()) as { conversation_id: string }
    return id
  }
  let conversation: string | undefined
  for (let turn = 0; turn < TURNS; turn += 1) conversation = await ask(conversation)

  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(url)
  const hands = handsOn(page)
  await hands.pick('Sampleton')
  await page.getByRole('button', { name: /^Tell me more/ }).click()
  await hands.answered(TURNS)
  const scrolled = await framesWhile(page, () => scrollThrough(page))
  upstream.replyWith(answering({ tokens: words, gapMs: 5 }))
  const { modes } = (await (await fetch(`${url}/modes`)).json()) as { modes: { id: string; label: string }[] }
  const label = modes.find(({ id }) => id === 'hf-qwen2.5')?.label ?? ''
  await page.getByRole('button', { name: /^Who answers/ }).click()
  await page.getByRole('radio', { name: label }).check()
  await page.keyboard.press('Escape')
  const streamed = await framesWhile(page, () => hands.ask('And more?'))
  say(`Frames with ${TURNS * WORDS_A_TURN} words on the page (60 a second are 16.7 ms each):`)
  say(`  scrolled through   ${frames(scrolled)}`)
  say(`  ${WORDS_A_TURN} more streaming ${frames(streamed)}`)
  say(`  elements           ${await page.evaluate(() => document.querySelectorAll('*').length)}`)
  say(`  ${en.answer.done}`)
}

async function scrollThrough(page: Page): Promise<void> {
  const { x, y } = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }))
  await page.mouse.move(x, y)
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.wheel(0, -600)
    await page.waitForTimeout(16)
  }
}

/** How long each frame took while something went on. */
async function framesWhile(page: Page, work: () => Promise<void>): Promise<Frames> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = await processorTime(session)
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    const next = (time: number) => {
      times.push(time)
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await work()
  const times: number[] = await page.evaluate(() => (window as unknown as { times: number[] }).times)
  const processorMs = (await processorTime(session)) - before
  await session.detach()
  return { lengths: times.slice(1).map((time, at) => time - (times[at] ?? time)), processorMs }
}

/** What the page's own thread has used of the processor so far, in milliseconds. */
async function processorTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

interface Frames {
  /** In milliseconds. */
  lengths: number[]
  processorMs: number
}

function frames({ lengths, processorMs }: Frames): string {
  const sorted = [...lengths].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
  return `${lengths.length} frames: p50 ${ms(at(0.5))}, p95 ${ms(at(0.95))}, p99 ${ms(at(0.99))}, longest ${ms(at(1))}; processor ${ms(processorMs / lengths.length)} a frame`
}

function ms(time: number): string {
  return `${time.toFixed(time < 100 ? 1 : 0)} ms`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
