import { randomInt } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import type { LlamaContextSequence, Token } from 'node-llama-cpp'
import type { RenderedPrompt } from './chat-template.ts'
import type { SliceSizes } from './slice-size.ts'
import { findStops } from './stop-texts.ts'
import { type SpokenPart, splitThoughts } from './thoughts.ts'
import type { TokenReader } from './token-text.ts'

export interface Sampling {
  /** The most tokens of thinking and answer together. */
  maxTokens: number
  /** Of them, the most of the answer. */
  answerTokens: number
  /** The most tokens of thinking; null: as many as `maxTokens` allows. */
  thinkingTokens: number | null
  temperature: number
  topP: number
  topK: number
  minP: number
  seed: number | null
  stops: readonly string[]
}

export interface EngineUsage {
  prompt: number
  /** Of the prompt, those that had been evaluated for an earlier request. */
  cached: number
  completion: number
  /** Of the completion, those spent on thinking. */
  thinking: number
}

/** How an answer ended, after all of its parts. */
export interface Ending {
  /** `misled`: what was given as the answer was a thought. */
  finishReason: 'stop' | 'length' | 'aborted' | 'misled'
  usage: EngineUsage
}

/** Takes a part as it comes. What it returns is waited for: a reader that has fallen behind holds the model back. */
export type GivePart = (part: SpokenPart) => Promise<void> | undefined

interface Generation {
  text: TokenReader
  sequence: LlamaContextSequence
  /** Shared by all answers of a model. */
  slices: SliceSizes
  prompt: readonly Token[]
  start: RenderedPrompt['start']
  sampling: Sampling
  /** Whether the parts are shown as they come. */
  stream: boolean
  signal: AbortSignal
  give: GivePart
}

/**
 * One answer in one sequence. What the sequence has evaluated of the same prompt before is kept. An abort ends it with
 * the token, or the slice of the prompt, that is being evaluated. The parts are handed to a function rather than
 * iterated over: a tiny model makes thousands of tokens a second, and every step of an async generator costs.
 */
export async function generate(generation: Generation): Promise<Ending> {
  const { text, sequence, slices, prompt, start, sampling, stream, signal, give } = generation
  const cached = await keepPrefix(sequence, prompt)
  const usage: EngineUsage = { prompt: prompt.length, cached, completion: 0, thinking: 0 }
  const last = await evaluatePrompt(sequence, prompt, slices, signal)
  if (last.length === 0) return { finishReason: 'aborted', usage }
  // The library would drop the beginning of a full context without a word, so an answer ends before that.
  const room = sequence.contextSize - 1 - prompt.length
  const most = Math.min(sampling.maxTokens, room)
  const mostThinking = Math.min(sampling.thinkingTokens ?? most, most)
  const thoughts = splitThoughts(start, { hold: !stream })
  const stops = findStops(sampling.stops)
  const giveAll = (parts: readonly SpokenPart[]): Promise<void> | undefined => {
    let caughtUp: Promise<void> | undefined
    for (const { type, text } of parts) {
      const shown = type === 'answer' ? stops.push(text) : text
      if (shown !== '') caughtUp = give({ type, text: shown }) ?? caughtUp
    }
    return caughtUp
  }
  let finishReason: Ending['finishReason'] = 'stop'

  for await (const token of sequence.evaluate(last, toSamplerOptions(sampling))) {
    if (signal.aborted) {
      finishReason = 'aborted'
      break
    }
    usage.completion++
    const caughtUp = giveAll(thoughts.push(text.push(token)))
    if (caughtUp) await caughtUp
    if (thoughts.thinking) usage.thinking++
    if (thoughts.misled) return { finishReason: 'misled', usage }
    if (stops.found) break
    const answered = usage.completion - usage.thinking
    const thought = thoughts.thinking && usage.thinking >= mostThinking
    if (thought || answered >= sampling.answerTokens || usage.completion >= most) {
      finishReason = 'length'
      break
    }
  }
  const rest = [...thoughts.push(text.end()), ...thoughts.end(finishReason !== 'stop')]
  if (rest.some(({ type }) => type === 'answer') && thoughts.thinking) usage.thinking = 0
  await giveAll(rest)
  const held = stops.end()
  if (held !== '') await give({ type: 'answer', text: held })
  return { finishReason, usage }
}

/** Throws away what the sequence holds beyond the prompt's own beginning; returns how many tokens of that it keeps. */
async function keepPrefix(sequence: LlamaContextSequence, prompt: readonly Token[]): Promise<number> {
  const same = sequence.compareContextTokens([...prompt]).firstDifferentIndex
  // The last token is always evaluated anew, for the next one is sampled from it.
  const keep = Math.min(same, prompt.length - 1)
  if (keep < sequence.nextTokenIndex) {
    await sequence.eraseContextTokenRanges([{ start: keep, end: sequence.nextTokenIndex }])
  }
  return sequence.nextTokenIndex
}

/** Evaluates a prompt in slices up to its last tokens, which it returns for the first sampling; none when aborted. */
async function evaluatePrompt(
  sequence: LlamaContextSequence,
  prompt: readonly Token[],
  slices: SliceSizes,
  signal: AbortSignal,
): Promise<Token[]> {
  while (!signal.aborted) {
    const at = sequence.nextTokenIndex
    const size = slices.next()
    if (prompt.length - at <= size) return prompt.slice(at)
    const begun = performance.now()
    await sequence.evaluateWithoutGeneratingNewTokens(prompt.slice(at, at + size))
    slices.took(size, performance.now() - begun)
  }
  return []
}

/** Without a seed the library takes the second of the clock, so that it begins its sampling anew with each. */
function toSamplerOptions({ temperature, topP, topK, minP, seed }: Sampling) {
  return { temperature, topP, topK, minP, seed: seed ?? randomInt(2 ** 31) }
}
