import { createHash } from 'node:crypto'
import { systemClock } from '../../src/clock.ts'
import { buildHost } from '../../src/llm/host.ts'
import { defineHosted, type HostedDefinition } from '../../src/llm/hosted.ts'
import { limitsWithin } from '../../src/llm/hub.ts'
import type { HostedMode, LocalMode, ModelPart, Prompt } from '../../src/llm/mode.ts'
import { defaultBreaker } from '../../src/llm/policy/breaker.ts'
import { defaultRetries } from '../../src/llm/policy/retries.ts'
import type { PolicySettings, PolicyTools } from '../../src/llm/policy.ts'
import type { Wire } from '../../src/llm/wire/wire.ts'

export const prompt: Prompt<true> = {
  masked: true,
  messages: [
    { role: 'system', content: 'Answer from the record.' },
    { role: 'user', content: 'Which medicines do I take?' },
  ],
}

export interface TestMode extends Partial<Omit<HostedDefinition, 'hosts' | 'settings'>>, Partial<PolicySettings> {
  /** One host for each. */
  urls: readonly string[]
  wire: Wire
  allowedProviders?: ReadonlySet<string>
  startsThinking?: boolean
  takesThinkingLimit?: boolean
  tools?: Partial<PolicyTools>
}

/** A hosted mode that asks the given addresses in their order, with what a test changes. It retries without waiting. */
export function testMode(options: TestMode): HostedMode {
  const {
    urls,
    wire,
    allowedProviders,
    startsThinking = false,
    takesThinkingLimit = false,
    tools,
    ...changes
  } = options
  const { limits, retries, breaker, bulkhead, ...definition } = changes
  const hosts = urls.map((url) =>
    buildHost({
      url: new URL(url),
      wire,
      model: 'fake/model',
      headers: { authorization: 'Bearer test' },
      settings: {
        tokenSetting: 'TEST_TOKEN',
        modelSetting: 'TEST_MODEL',
        urlSetting: 'TEST_URL',
        limitSetting: 'TEST_LIMIT',
        thinkingSetting: 'TEST_THINKING',
      },
      provider: null,
      allowedProviders: allowedProviders ?? null,
      startsThinking,
      takesThinkingLimit,
      cataloguePath: null,
      prices: null,
    }),
  )
  return defineHosted(
    {
      id: 'test',
      label: 'Test',
      model: 'fake/model',
      contextTokens: 8_192,
      maxTokens: 256,
      thinkingTokens: 0,
      temperature: 0.7,
      egress: 'pseudonymise',
      obstacle: null,
      hosts,
      settings: {
        limits: limits ?? limitsWithin(5_000),
        retries: retries ?? { ...defaultRetries, baseMs: 0 },
        breaker: breaker ?? defaultBreaker,
        bulkhead: bulkhead ?? { maxConcurrent: 100, maxQueued: 100 },
      },
      ...definition,
    },
    { clock: systemClock, random: Math.random, report: () => undefined, ...tools },
  )
}

export interface Collected {
  text: string
  thought: string
  finish: Extract<ModelPart, { type: 'finish' }>
  texts: number
}

/** Reads one answer to its end. Rejects as the iteration does. */
async function collect(parts: AsyncIterable<ModelPart>): Promise<Collected> {
  let text = ''
  let texts = 0
  let thought = ''
  let finish: Collected['finish'] | undefined
  for await (const part of parts) {
    if (finish !== undefined) throw new Error('a part came after the finish')
    if (part.type === 'text') {
      text += part.text
      texts += 1
    } else if (part.type === 'finish') finish = part
    else thought += part.text
  }
  if (finish === undefined) throw new Error('the answer ended without a finish')
  return { text, thought, finish, texts }
}

export function ask(
  mode: HostedMode | LocalMode,
  { stream = false, thinking = false, signal = new AbortController().signal } = {},
) {
  return collect(mode.generate(prompt, { stream, thinking, signal, traceId: 'trace-1' }))
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
