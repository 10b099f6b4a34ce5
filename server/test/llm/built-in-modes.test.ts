import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import type { HostedMode } from '../../src/llm/mode.ts'
import { buildModes } from '../../src/llm/modes.ts'
import { answering } from '../fake-replies.ts'
import { type FakeUpstream, startFakeUpstream } from '../fake-upstream.ts'
import { ask, outcome } from './hosted-mode.ts'

const answer = { tokens: ['You ', 'take ', 'metformin.'], usage: { prompt_tokens: 40, completion_tokens: 3 } }

function hosted(env: Record<string, string>, id: string): HostedMode {
  const mode = buildModes(parseConfig(env)).get(id)
  if (mode?.kind !== 'hosted') throw new Error(`${id} is no hosted mode`)
  return mode
}

describe('the modes of Hugging Face', () => {
  let upstream: FakeUpstream
  beforeAll(async () => {
    upstream = await startFakeUpstream(answering({ ...answer, headers: { 'x-inference-provider': 'together' } }))
  })
  afterAll(() => upstream.close())

  const env = () => ({ HF_API_TOKEN: 'test', HF_BASE_URL: upstream.url, HF_BILL_TO: 'clinic', HF_MAX_NEW_TOKENS: '99' })

  it.each([
    ['hf-qwen2.5', '/v1/chat/completions', false],
    ['hf-qwen2.5', '/v1/chat/completions', true],
    ['hf-smollm2', '/hf-inference/models/HuggingFaceTB/SmolLM2-1.7B-Instruct', false],
    ['hf-smollm2', '/hf-inference/models/HuggingFaceTB/SmolLM2-1.7B-Instruct', true],
  ])('%s asks %s, streamed: %s', async (id, path, stream) => {
    const { text, finish, texts } = await ask(hosted(env(), id), { stream })
    expect(text).toBe('You take metformin.')
    expect(texts).toBe(stream ? 3 : 1)
    // The chat wire says which model answered; on the other it is the one that was asked for.
    const model = id === 'hf-qwen2.5' ? 'fake/model' : 'HuggingFaceTB/SmolLM2-1.7B-Instruct'
    expect(finish).toMatchObject({ finishReason: 'stop', provider: 'together', model })
    const call = upstream.calls.at(-1)
    expect(call?.path).toBe(path)
    expect(call?.headers).toMatchObject({
      authorization: 'Bearer test',
      'x-hf-bill-to': 'clinic',
      'content-type': 'application/json',
    })
    expect(JSON.parse(call?.body ?? '')).toMatchObject(
      id === 'hf-qwen2.5'
        ? { model: 'Qwen/Qwen2.5-7B-Instruct:together', max_tokens: 99, temperature: 0.7, stream }
        : { parameters: { max_new_tokens: 99, temperature: 0.7, return_full_text: false } },
    )
  })

  it('bear the names that their users know', () => {
    const labels = ['hf-qwen2.5', 'hf-smollm2'].map((id) => hosted(env(), id).label)
    expect(labels).toEqual(['HF Qwen2.5 7B (Hosted)', 'HF SmolLM2 1.7B (Hosted)'])
  })

  it('an endpoint of one’s own is called at its very address, and is who serves', async () => {
    upstream.replyWith(answering(answer))
    const mode = hosted({ ...env(), HF_SMOLLM2_URL: `${upstream.url}/my/endpoint` }, 'hf-smollm2')
    const { finish } = await ask(mode)
    expect(upstream.calls.at(-1)?.path).toBe('/my/endpoint')
    expect(finish.provider).toBe(new URL(upstream.url).host)
  })

  it.each(['hf-qwen2.5', 'hf-smollm2'])('%s without a token asks nobody and names the variable', async (id) => {
    const before = upstream.callCount
    const mode = hosted({ HF_BASE_URL: upstream.url }, id)
    expect(mode.state()).toMatchObject({ state: 'token_missing', ready: false })
    await expect(ask(mode)).rejects.toThrow('HF_API_TOKEN')
    expect(await outcome(ask(mode))).toBe('mode_not_configured')
    expect(upstream.callCount).toBe(before)
  })

  it('a reply of a provider that is not allowed, or that names none, is withheld', async () => {
    const mode = hosted({ ...env(), HF_ALLOWED_PROVIDERS: 'together,groq' }, 'hf-qwen2.5')
    for (const [provider, expected] of [
      ['Together', 'answered: You take metformin.'],
      ['novita', 'provider_not_allowed'],
      [undefined, 'provider_not_allowed'],
    ]) {
      upstream.replyWith(
        answering({ ...answer, headers: provider === undefined ? {} : { 'x-inference-provider': provider } }),
      )
      expect(await outcome(ask(mode))).toBe(expected)
    }
  })
})
