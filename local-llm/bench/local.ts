// `make bench-local`: what the process of local models adds to the library it runs on, and how it behaves beside a service.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import { parseConfig } from '../../server/src/config.ts'
import { buildModes } from '../../server/src/llm/modes.ts'
import { usableCores } from '../src/cores.ts'
import { type Shape, scriptedModel } from '../tiny/models.ts'
import { openDirect } from './direct.ts'
import { openProcess } from './process.ts'
import { secondQuestions } from './second-question.ts'

const TEXT = 'Your record has eleven results of that test and the last of them lies within its range. '
const SPEED_MS = 20_000
const LEAST_ROUNDS = 9
const one = { LOCAL_LLM_N_THREADS: '1', LOCAL_LLM_PARALLEL: '1' }
const PROMPT =
  '<|im_start|>system\nYou answer plainly.<|im_end|>\n<|im_start|>user\nHello<|im_end|>\n<|im_start|>assistant\n'
const HELLO = [
  { role: 'system', content: 'You answer plainly.' },
  { role: 'user', content: 'Hello' },
]

const shape = (layers: number, embedding: number, feedForward: number): Shape => ({
  layers,
  embedding,
  heads: 8,
  keyValueHeads: 2,
  feedForward,
  context: 16_384,
})
const models = [
  {
    name: 'tiny',
    tokens: 1000,
    bytes: scriptedModel(TEXT, { endless: true, shape: { ...shape(1, 128, 64), heads: 4 } }),
  },
  { name: 'small', tokens: 256, bytes: scriptedModel(TEXT, { endless: true, shape: shape(6, 512, 1536) }) },
  { name: 'larger', tokens: 60, bytes: scriptedModel(TEXT, { endless: true, shape: shape(12, 768, 2304) }) },
]

/** Of what a token takes over a prompt of 2,000, its attention has a fifth, not much more than in models that people use. */
const READER = shape(2, 512, 4096)

const folder = mkdtempSync(join(tmpdir(), 'carepath-bench-'))
const cores = usableCores()
try {
  console.log(`${cores} cores may be used`)
  for (const model of models) {
    const path = join(folder, `${model.name}.gguf`)
    writeFileSync(path, model.bytes)
    await speed(model.name, path, model.bytes.length, model.tokens)
  }
  await threadCounts(join(folder, 'tiny.gguf'), join(folder, 'larger.gguf'))
  const reader = join(folder, 'reader.gguf')
  writeFileSync(reader, scriptedModel(TEXT, { endless: true, shape: READER }))
  await prefix(reader)
  await leaving(join(folder, 'larger.gguf'))
  await besideTheService(join(folder, 'larger.gguf'))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)

/**
 * Tokens a second over the whole of a streamed answer, against the library itself, by turns. Each round is short,
 * and of each side the one at the better quarter counts, by the clock and by CPU: what else the machine does can only
 * take away from it.
 */
async function speed(name: string, path: string, bytes: number, tokens: number): Promise<void> {
  const direct = await openDirect(path, { contextTokens: 4096, threads: 1 })
  const ours = await openProcess(path, join(folder, `${name}.sock`), one)
  const ownCpu = () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  }
  const library = () => timed(ownCpu, tokens, () => direct.generate(PROMPT, tokens))
  const served = () => timed(ours.cpu, tokens, async () => (await ours.ask(HELLO, tokens)).total)
  const rounds: { library: Timed; served: Timed }[] = []
  const until = performance.now() + SPEED_MS
  while (rounds.length < LEAST_ROUNDS || performance.now() < until) {
    rounds.push({ library: await library(), served: await served() })
  }
  await ours.close()
  await direct.close()
  const good = (of: 'library' | 'served', what: keyof Timed) =>
    at(
      rounds.map((round) => round[of][what]),
      0.25,
    )
  const speeds = `library ${(1 / good('library', 'seconds')).toFixed(0)} tokens/s, our process ${(1 / good('served', 'seconds')).toFixed(0)} tokens/s`
  const ratio = (good('library', 'seconds') / good('served', 'seconds')).toFixed(3)
  const cpu = (good('library', 'cpu') / good('served', 'cpu')).toFixed(3)
  console.log(
    `${name} (${(bytes / 1e6).toFixed(1)} MB), ${rounds.length} rounds: ${speeds}, ratio ${ratio}; by CPU ${cpu}`,
  )
}

/** For a token. */
interface Timed {
  seconds: number
  /** Seconds of CPU. */
  cpu: number
}

async function timed(cpu: () => number, tokens: number, work: () => Promise<number>): Promise<Timed> {
  const before = cpu()
  const seconds = await work()
  return { seconds: seconds / tokens, cpu: (cpu() - before) / tokens }
}

async function threadCounts(tiny: string, larger: string): Promise<void> {
  for (const [name, path, tokens] of [
    ['tiny', tiny, 10],
    ['larger', larger, 10],
  ] as const) {
    const times: string[] = []
    for (const threads of [...new Set([1, cores, cores * 2])]) {
      const direct = await openDirect(path, { contextTokens: 512, threads })
      const ms = ((await direct.generate(PROMPT, tokens)) / tokens) * 1_000
      times.push(`${threads} threads ${ms.toFixed(2)} ms`)
      await direct.close()
    }
    const ours = await openProcess(path, join(folder, `threads-${name}.sock`), {})
    await ours.close()
    console.log(`${name}, a token: ${times.join(', ')}; the self-test chooses ${ours.threads}`)
  }
}

/** Of all pairs, the middle one and the one at nine tenths. */
async function prefix(path: string): Promise<void> {
  const { apart, inConversation } = await secondQuestions(path, join(folder, 'prefix.sock'), one)
  const shares = (values: readonly number[]) =>
    `${percent(at(values, 0.5))} at p50, ${percent(at(values, 0.9))} at p90 (${values.length} pairs)`
  for (const [name, { anew, work }] of [
    ['by itself', apart],
    ['in the same conversation', inConversation],
  ] as const) {
    console.log(`a second question about the same record, ${name}: of its prompt are new ${shares(anew)}`)
    console.log(`  up to its first token, of the CPU that it takes as the first: ${shares(work)}`)
  }
}

/** From hanging up to the sequence being free again, in the middle of an answer. */
async function leaving(path: string): Promise<void> {
  const ours = await openProcess(path, join(folder, 'leaving.sock'), one)
  const { total } = await ours.ask(HELLO, 50)
  const times: number[] = []
  for (let round = 0; round < 7; round++) {
    const controller = new AbortController()
    const asked = ours.ask(HELLO, 3000, controller.signal).catch(() => undefined)
    await delay(200)
    const begun = performance.now()
    controller.abort()
    while ((await ours.active()) > 0);
    times.push((performance.now() - begun) / 1_000)
    await asked
  }
  await ours.close()
  console.log(`hanging up frees the model in ${ms(at(times, 0.5))}; a token takes ${ms(total / 50)}`)
}

/** The delay of the service's event loop while a model answers two questions through its mode. */
async function besideTheService(path: string): Promise<void> {
  const modes = buildModes(parseConfig({ GGUF_MODEL_PATH: path, GGUF_MAX_TOKENS: '200' }))
  const gguf = modes.get('gguf')
  if (gguf?.kind !== 'local') throw new Error('gguf is a local mode')
  const answer = async () => {
    const call = { stream: true, signal: new AbortController().signal, traceId: 'bench', onPart: () => undefined }
    const messages = [{ role: 'user', content: 'Hello' }] as const
    try {
      await gguf.generate({ messages, masked: false }, call)
    } catch {
      // The model never ends, so the answer is cut at its limit.
    }
  }
  await answer()
  const histogram = monitorEventLoopDelay({ resolution: 1 })
  histogram.enable()
  await Promise.all([answer(), answer()])
  histogram.disable()
  await gguf.close?.()
  const late = (ns: number) => `${(ns / 1e6 - 1).toFixed(1)} ms`
  const [middle, most] = [late(histogram.percentile(50)), late(histogram.max)]
  console.log(
    `event loop of the service meanwhile: delayed by ${middle} at p50, ${late(histogram.percentile(99))} at p99, ${most} at most`,
  )
}

function at(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`
}

function ms(seconds: number): string {
  return `${(seconds * 1_000).toFixed(1)} ms`
}
