import { createHash } from 'node:crypto'
import { buildHost } from '../../src/llm/host.ts'
import { defineHosted, type HostedDefinition } from '../../src/llm/hosted-mode.ts'
import { limitsWithin } from '../../src/llm/huggingface.ts'
import type { HostedMode, LocalMode, ModelFinish, OnPart, Prompt } from '../../src/llm/mode.ts'
import { defaultBreaker } from '../../src/llm/policy/breaker.ts'
import type { PolicySettings, PolicyTools } from '../../src/llm/policy/policy.ts'
import { defaultRetries } from '../../src/llm/policy/retries.ts'
import type { Wire } from '../../src/llm/wire/wire.ts'
import { systemClock } from '../../src/shared/clock.ts'
import { ownState } from '../../src/shared/shared-state.ts'
import { direct } from '../outbound-fixtures.ts'

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
      headers: () => ({ authorization: 'Bearer test' }),
      settings: {
        tokenSetting: 'TEST_TOKEN',
        modelSetting: 'TEST_MODEL',
        urlSetting: 'TEST_URL',
        limitSetting: 'TEST_LIMIT',
        thinkingSetting: 'TEST_THINKING',
        isHuggingFace: false,
      },
      provider: null,
      allowedProviders: allowedProviders ?? null,
      startsThinking,
      takesThinkingLimit,
      cataloguePath: null,
      prices: null,
      outbound: direct,
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
      place: 'elsewhere',
      notReady: null,
      hosts,
      settings: {
        limits: limits ?? limitsWithin(5_000),
        retries: retries ?? { ...defaultRetries, baseMs: 0 },
        breaker: breaker ?? defaultBreaker,
        bulkhead: bulkhead ?? { maxConcurrent: 100, maxQueued: 100 },
      },
      ...definition,
    },
    {
      clock: systemClock,
      random: Math.random,
      report: () => undefined,
      outbound: direct,
      shared: ownState(tools?.clock ?? systemClock),
      ...tools,
    },
  )
}

export interface Collected {
  text: string
  thought: string
  finish: ModelFinish
  texts: number
}

/** One answer, read to its end. Rejects as the mode does. */
export async function ask(
  mode: HostedMode | LocalMode,
  { stream = false, thinking = false, signal = new AbortController().signal } = {},
): Promise<Collected> {
  const collected = { text: '', thought: '', texts: 0 }
  let finished = false
  const onPart: OnPart = ({ type, text }) => {
    if (finished) throw new Error('a part came after the finish')
    if (type === 'text') {
      collected.text += text
      collected.texts += 1
    } else collected.thought += text
    return undefined
  }
  const finish = await mode.generate(prompt, { stream, thinking, signal, traceId: 'trace-1', onPart })
  finished = true
  return { ...collected, finish }
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
