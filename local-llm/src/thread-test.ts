import { performance } from 'node:perf_hooks'
import type { LlamaContext, LlamaContextSequence, LlamaModel } from 'node-llama-cpp'

/** What a number of threads needs for a token, by trying. */
export type MeasureThreads = (threads: number) => Promise<{ msPerToken: number }>

const BUDGET_MS = 3000
/** More threads must be worth their while: within this of the fastest, the fewest are taken. */
const CLOSE_ENOUGH = 1.05

/**
 * The number of threads for a model, at most `cores`: all of them, all but one, half and one are tried, from the most
 * downwards, until the time for trying is spent. A large model gains by every core; a tiny one loses more by waiting
 * for its own threads at each layer than it gains.
 */
export async function chooseThreads(
  cores: number,
  measure: MeasureThreads,
  now: () => number = () => performance.now(),
): Promise<number> {
  if (cores <= 1) return 1
  const until = now() + BUDGET_MS
  const candidates = [...new Set([cores, cores - 1, Math.ceil(cores / 2), 1])].toSorted((a, b) => b - a)
  const measured: { threads: number; msPerToken: number }[] = []
  for (const threads of candidates) {
    if (measured.length > 0 && now() > until) break
    measured.push({ threads, ...(await measure(threads)) })
  }
  const fastest = Math.min(...measured.map(({ msPerToken }) => msPerToken))
  const good = measured.filter(({ msPerToken }) => msPerToken <= fastest * CLOSE_ENOUGH)
  return Math.min(...good.map(({ threads }) => threads))
}

/** Measures over a real context: a few tokens one by one, of which the slowest half is left out as somebody else's. */
export function measureOver(context: LlamaContext, sequence: LlamaContextSequence): MeasureThreads {
  return async (threads) => {
    context.model.llama.maxThreads = threads
    await sequence.clearHistory()
    const times: number[] = []
    let last = performance.now()
    for await (const _ of sequence.evaluate(context.model.tokenize('a'), {
      temperature: 1,
      seed: 1,
      yieldEogToken: true,
    })) {
      const now = performance.now()
      times.push(now - last)
      last = now
      if (times.length === 5) break
    }
    await sequence.clearHistory()
    const best = times
      .slice(1)
      .toSorted((a, b) => a - b)
      .slice(0, 2)
    return { msPerToken: best.reduce((sum, ms) => sum + ms, 0) / best.length }
  }
}

/** Whether two threads could be tried at all. */
export function canTest(model: LlamaModel, cores: number): boolean {
  return cores > 1 && model.gpuLayers === 0
}
