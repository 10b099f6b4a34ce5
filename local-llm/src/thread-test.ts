import { performance } from 'node:perf_hooks'
import type { LlamaContext, LlamaContextSequence, LlamaModel } from 'node-llama-cpp'

/** What a number of threads needs for a token, by trying. */
export type MeasureThreads = (threads: number) => Promise<{ msPerToken: number }>

const BUDGET_MS = 3000
/** More threads must be worth their while: within this of the fastest, the fewest are taken. */
const CLOSE_ENOUGH = 1.05
const TOKENS = 4

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

/**
 * Measures over a real context: the mean of a few tokens, twice, of which the better counts. Not the best token: where
 * threads wait for each other, most tokens are quick and some take a hundred times as long.
 */
export function measureOver(context: LlamaContext, sequence: LlamaContextSequence): MeasureThreads {
  const prompt = context.model.tokenize('a')
  const meanMs = async () => {
    await sequence.clearHistory()
    let begun = 0
    let tokens = 0
    for await (const _ of sequence.evaluate(prompt, { temperature: 1, seed: 1, yieldEogToken: true })) {
      // The first one warms caches and wakes threads.
      if (tokens === 0) begun = performance.now()
      else if (tokens === TOKENS) break
      tokens += 1
    }
    return (performance.now() - begun) / TOKENS
  }
  return async (threads) => {
    context.model.llama.maxThreads = threads
    return { msPerToken: Math.min(await meanMs(), await meanMs()) }
  }
}

/** Whether two threads could be tried at all. */
export function canTest(model: LlamaModel, cores: number): boolean {
  return cores > 1 && model.gpuLayers === 0
}
