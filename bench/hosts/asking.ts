import { parseConfig } from '../../server/src/config.ts'
import type { HostedMode, OnPart, Prompt } from '../../server/src/llm/mode.ts'
import { buildModes } from '../../server/src/llm/modes.ts'
import type { PolicyTools } from '../../server/src/llm/policy/policy.ts'
import { ProblemError } from '../../server/src/shared/problem-error.ts'

export interface Asked {
  /** The answer, or the code of the problem. */
  text: string | null
  code: string
  ms: number
}

const prompt: Prompt = { masked: true, messages: [{ role: 'user', content: 'Which medicines do I take?' }] }

export function buildHosted(id: string, env: Record<string, string>, tools: Partial<PolicyTools> = {}): HostedMode {
  const mode = buildModes(parseConfig({ HF_API_TOKEN: 'bench', ...env }), tools).get(id)
  if (mode?.kind !== 'hosted') throw new Error(`${id} is no hosted mode`)
  return mode
}

/** Asks once and never rejects. */
export async function ask(
  mode: HostedMode,
  { stream = false, signal = new AbortController().signal, traceId = 'bench' } = {},
): Promise<Asked> {
  const startedAt = performance.now()
  let text = ''
  let code = 'no_finish'
  try {
    const onPart: OnPart = (part) => {
      if (part.type === 'text') text += part.text
      return undefined
    }
    await mode.generate(prompt, { stream, signal, traceId, onPart })
    code = 'answer'
  } catch (error) {
    code = error instanceof ProblemError ? error.code : 'not_a_problem'
  }
  return { text: code === 'answer' ? text : null, code, ms: performance.now() - startedAt }
}

/** Does so many things, a few at once. */
export async function inParallel(count: number, atOnce: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < count) {
      const index = next
      next += 1
      await work(index)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, worker))
}

/** The value below which this share of them lies; 0 where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** One line of the report, with whether it holds. */
export function report(name: string, value: string, bound: string, holds: boolean): boolean {
  process.stdout.write(`  ${holds ? 'ok  ' : 'MISS'} ${name.padEnd(58)} ${value.padStart(14)}   ${bound}\n`)
  return holds
}
