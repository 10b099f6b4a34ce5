import { createHash } from 'node:crypto'
import { systemClock } from '../../src/clock.ts'
import { buildHost } from '../../src/llm/host.ts'
import { defineHosted, type HostedDefinition } from '../../src/llm/hosted.ts'
import { limitsWithin } from '../../src/llm/hub.ts'
import type { HostedMode, ModelPart, Prompt } from '../../src/llm/mode.ts'
import type { Wire } from '../../src/llm/wire/wire.ts'

export const prompt: Prompt<true> = {
  masked: true,
  messages: [
    { role: 'system', content: 'Answer from the record.' },
    { role: 'user', content: 'Which medicines do I take?' },
  ],
}

export interface TestMode extends Partial<Omit<HostedDefinition, 'host'>> {
  url: string
  wire: Wire
  allowedProviders?: ReadonlySet<string>
  startsThinking?: boolean
}

/** A hosted mode that asks the given address, with what a test changes. */
export function testMode({ url, wire, allowedProviders, startsThinking = false, ...changes }: TestMode): HostedMode {
  return defineHosted(
    {
      id: 'test',
      label: 'Test',
      model: 'fake/model',
      contextTokens: 8_192,
      maxTokens: 256,
      temperature: 0.7,
      limits: limitsWithin(5_000),
      missing: null,
      host: buildHost({
        url: new URL(url),
        wire,
        model: 'fake/model',
        headers: { authorization: 'Bearer test' },
        settings: { tokenSetting: 'TEST_TOKEN', modelSetting: 'TEST_MODEL', urlSetting: 'TEST_URL' },
        provider: null,
        allowedProviders: allowedProviders ?? null,
        startsThinking,
      }),
      ...changes,
    },
    systemClock,
  )
}

export interface Collected {
  text: string
  finish: Extract<ModelPart, { type: 'finish' }>
  texts: number
}

/** Reads one answer to its end. Rejects as the iteration does. */
async function collect(parts: AsyncIterable<ModelPart>): Promise<Collected> {
  let text = ''
  let texts = 0
  let finish: Collected['finish'] | undefined
  for await (const part of parts) {
    if (finish !== undefined) throw new Error('a part came after the finish')
    if (part.type === 'text') {
      text += part.text
      texts += 1
    } else finish = part
  }
  if (finish === undefined) throw new Error('the answer ended without a finish')
  return { text, finish, texts }
}

export function ask(mode: HostedMode, { stream = false, signal = new AbortController().signal } = {}) {
  return collect(mode.generate(prompt, { stream, signal, traceId: 'trace-1' }))
}

/** Which code it fails with, or what it answers. */
export async function outcome(asking: Promise<Collected>): Promise<string> {
  try {
    return `answered: ${(await asking).text}`
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
