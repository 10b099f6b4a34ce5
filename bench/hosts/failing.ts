import { setTimeout as sleep } from 'node:timers/promises'
import { defaultBreaker } from '../../server/src/llm/policy/breaker.ts'
import { AGAIN, ANSWER, type Fault } from '../../server/test/llm/fault.ts'
import { faults } from '../../server/test/llm/faults.ts'
import { type Asked, ask, buildHosted, inParallel, quantile, report } from './asking.ts'
import type { BenchUpstream } from './upstream.ts'

const CALLS = 1_000
const TIMEOUT_S = 5
const SEED = 20_261_123

/** A host that fails 15 % of the calls at random. */
export async function measureSometimes(upstream: BenchUpstream): Promise<boolean> {
  const results: boolean[] = []
  for (const stream of [false, true]) {
    const cured = faults.filter((fault) => happensIn(fault, stream) && isCured(fault))
    const asked = await runSometimes(upstream, cured, stream)
    process.stdout.write(
      `\n${CALLS} calls, ${stream ? 'streamed' : 'plain'}, 15 % fail in ${cured.length} ways that another attempt may cure, HF_TIMEOUT_SECONDS=${TIMEOUT_S}\n`,
    )
    const share = asked.answered / CALLS
    results.push(
      report('answered', `${(share * 100).toFixed(1)} %`, 'at least 99 %', share >= 0.99),
      ...common(asked),
      report('calls upstream for each call', asked.ratio.toFixed(3), 'at most 1.25', asked.ratio <= 1.25),
    )
  }
  const all = faults.filter((fault) => happensIn(fault, false) && fault.gets !== 'answer')
  const asked = await runSometimes(upstream, all, false)
  process.stdout.write(
    `\n${CALLS} calls, plain, 15 % fail in all ${all.length} ways, also those after which nobody may ask again\n`,
  )
  process.stdout.write(
    `       answered: ${((asked.answered / CALLS) * 100).toFixed(1)} %, the others got a plain reason\n`,
  )
  results.push(
    ...common(asked),
    report('calls upstream for each call', asked.ratio.toFixed(3), 'at most 1.25', asked.ratio <= 1.25),
  )
  return results.every(Boolean)
}

/** A host that fails every call, and then is well. */
export async function measureDown(upstream: BenchUpstream): Promise<boolean> {
  process.stdout.write('\nA host that fails every call, asked 100 times a second, and then is well\n')
  await upstream.behave({ type: 'fault', name: '500', stream: false, wire: 'chat' })
  const mode = buildHosted('hf-qwen2.5', { HF_BASE_URL: upstream.url, HF_TIMEOUT_SECONDS: String(TIMEOUT_S) })
  const told: number[] = []
  const before = (await upstream.look()).callCount
  let openAt: number | undefined
  let atOpening = before
  let asked = 0
  const until = performance.now() + 15_000
  const pending: Promise<void>[] = []
  while (performance.now() < until) {
    const wasOpen = openAt !== undefined
    pending.push(
      ask(mode).then(({ ms }) => {
        if (wasOpen) told.push(ms)
      }),
    )
    if (wasOpen) asked += 1
    await sleep(10)
    if (openAt === undefined && mode.state().state === 'provider_down') {
      await Promise.all(pending.splice(0))
      openAt = performance.now()
      atOpening = (await upstream.look()).callCount
    }
  }
  await Promise.all(pending)
  const reached = (await upstream.look()).callCount - atOpening
  await upstream.behave({ type: 'well' })
  const wellAt = performance.now()
  while ((await ask(mode)).code !== 'answer') await sleep(5)
  const firstAnswerMs = performance.now() - wellAt
  await mode.close?.()
  // A probe is one attempt that was let through; it asks again no more than any other call may.
  const probes = Math.ceil(15_000 / defaultBreaker.probeIntervalMs)
  const told99 = quantile(told, 0.99)
  return [
    report('calls upstream before the breaker opened', String(atOpening - before), '', true),
    report(`of ${asked} calls while it was open, upstream`, String(reached), `${probes} probes`, reached <= probes),
    report('told in, p99 ms', told99.toFixed(2), 'within 5', told99 <= 5),
    report(
      'first answer after it is well, ms',
      firstAnswerMs.toFixed(0),
      `one interval (${defaultBreaker.probeIntervalMs})`,
      firstAnswerMs <= defaultBreaker.probeIntervalMs + 200,
    ),
  ].every(Boolean)
}

interface Run {
  answered: number
  wrong: number
  slowest: number
  ratio: number
}

async function runSometimes(upstream: BenchUpstream, ways: readonly Fault[], stream: boolean): Promise<Run> {
  const names = ways.map(({ name }) => name)
  await upstream.behave({ type: 'sometimes', share: 0.15, names, stream, seed: SEED })
  const before = (await upstream.look()).callCount
  const mode = buildHosted('hf-qwen2.5', { HF_BASE_URL: upstream.url, HF_TIMEOUT_SECONDS: String(TIMEOUT_S) })
  const all: Asked[] = []
  await inParallel(CALLS, 50, async () => {
    all.push(await ask(mode, { stream }))
  })
  await mode.close?.()
  return {
    answered: all.filter(({ code }) => code === 'answer').length,
    wrong: all.filter(
      ({ text, code }) => (text !== null && text !== ANSWER) || code === 'not_a_problem' || code === 'no_finish',
    ).length,
    slowest: Math.max(...all.map(({ ms }) => ms)),
    ratio: ((await upstream.look()).callCount - before) / CALLS,
  }
}

function common({ wrong, slowest }: Run): boolean[] {
  return [
    report('wrong or partial answers', String(wrong), '0', wrong === 0),
    report('the slowest, ms', slowest.toFixed(0), 'deadline + 200', slowest <= TIMEOUT_S * 1_000 + 200),
  ]
}

function happensIn({ mode, wire }: Fault, stream: boolean): boolean {
  return wire !== 'classic' && (mode === undefined || (mode === 'stream') === stream)
}

/** The rules let it be asked again: nothing was shown, and it is not a status after which nobody may. */
function isCured({ gets, calls }: Fault): boolean {
  return gets !== 'answer' && (typeof calls === 'number' ? calls : calls.atMost) === AGAIN
}
