import { readdirSync, readFileSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { parseConfig } from '../../server/src/config.ts'
import type { LlmEvent } from '../../server/src/llm/events.ts'
import type { HostedMode, LocalMode, ModelFinish, ModelPart } from '../../server/src/llm/mode.ts'
import { buildModes } from '../../server/src/llm/modes.ts'

export type Asked = LocalMode | HostedMode

/** The modes of a service over the given environment; everything it started has ended when the test is over. */
export function startModes(env: Record<string, string>) {
  const events: LlmEvent[] = []
  const modes = buildModes(parseConfig(env), { report: (event) => events.push(event) })
  onTestFinished(async () => {
    for (const mode of modes.values()) await mode.close?.()
  })
  const mode = (id: string): Asked => {
    const found = modes.get(id)
    if (found === undefined || found.kind === 'record') throw new Error(`${id} asks no model`)
    return found
  }
  return { mode, events }
}

interface CallOptions {
  stream?: boolean
  thinking?: boolean
  signal?: AbortSignal
  system?: string
  onPart?: (part: ModelPart) => void
}

export function generate(
  mode: Asked,
  question: string,
  { stream = true, thinking = false, signal, system, onPart }: CallOptions = {},
): Promise<ModelFinish> {
  const user = { role: 'user', content: question } as const
  const messages = system === undefined ? [user] : [{ role: 'system', content: system } as const, user]
  return mode.generate(
    { messages, masked: true },
    {
      stream,
      thinking,
      signal: signal ?? new AbortController().signal,
      traceId: 'test',
      onPart: (part) => {
        onPart?.(part)
        return undefined
      },
    },
  )
}

/** The whole answer; rejects as the mode does. */
export async function ask(mode: Asked, question: string, options: Omit<CallOptions, 'onPart'> = {}) {
  const said = { text: '', thinking: '' }
  const onPart = ({ type, text }: ModelPart) => {
    said[type] += text
  }
  const { usage, model, finishReason } = await generate(mode, question, { ...options, onPart })
  return { text: said.text, thought: said.thinking, usage, model, finishReason }
}

/** The first part of an answer, whose rest is not waited for. */
export async function firstPart(mode: Asked, question: string): Promise<ModelPart> {
  const leaving = new AbortController()
  const first = Promise.withResolvers<ModelPart>()
  const onPart = (part: ModelPart) => {
    first.resolve(part)
    leaving.abort(new Error('the rest is not waited for'))
  }
  generate(mode, question, { signal: leaving.signal, onPart }).catch(first.reject)
  return first.promise
}

/** The processes of local models that this process has started. */
export function childrenOf(pid = process.pid): number[] {
  return readdirSync(`/proc/${pid}/task`)
    .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' '))
    .filter((child) => child.trim() !== '')
    .map(Number)
    .filter((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('local-llm/src/main.ts'))
}
