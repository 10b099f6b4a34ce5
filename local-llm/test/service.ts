import { readdirSync, readFileSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { parseConfig } from '../../server/src/config.ts'
import type { LlmEvent } from '../../server/src/llm/events.ts'
import type { HostedMode, LocalMode } from '../../server/src/llm/mode.ts'
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
}

export function parts(
  mode: Asked,
  question: string,
  { stream = true, thinking = false, signal, system }: CallOptions = {},
) {
  const user = { role: 'user', content: question } as const
  const messages = system === undefined ? [user] : [{ role: 'system', content: system } as const, user]
  const call = { stream, thinking, signal: signal ?? new AbortController().signal, traceId: 'test' }
  return mode.generate({ messages, masked: true }, call)
}

/** The whole answer; rejects as the iteration does. */
export async function ask(mode: Asked, question: string, options: CallOptions = {}) {
  let text = ''
  let thought = ''
  for await (const part of parts(mode, question, options)) {
    if (part.type === 'text') text += part.text
    else if (part.type === 'thinking') thought += part.text
    else return { text, thought, usage: part.usage, model: part.model, finishReason: part.finishReason }
  }
  throw new Error('no finish')
}

/** The processes of local models that this process has started. */
export function childrenOf(pid = process.pid): number[] {
  return readdirSync(`/proc/${pid}/task`)
    .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' '))
    .filter((child) => child.trim() !== '')
    .map(Number)
    .filter((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('local-llm/src/main.ts'))
}
