import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { ConfigError, parseConfig } from '../../src/config.ts'
import type { HostedMode } from '../../src/llm/mode.ts'
import { buildModes } from '../../src/llm/modes.ts'
import { answering, errorReply } from '../fake-replies.ts'
import { type FakeUpstream, startFakeUpstream } from '../fake-upstream.ts'
import { ask, outcome } from './hosted-mode.ts'

const well = answering({ tokens: ['Yes.'] })

describe('a mode of one’s own', () => {
  let folder: string
  let first: FakeUpstream
  let second: FakeUpstream
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'carepath-own-'))
    first = await startFakeUpstream(well)
    second = await startFakeUpstream(well)
  })
  afterEach(async () => {
    rmSync(folder, { recursive: true })
    await Promise.all([first.close(), second.close()])
  })

  function build(mode: object, env: Record<string, string> = {}): HostedMode {
    const file = join(folder, 'modes.yaml')
    writeFileSync(file, stringify({ modes: [{ id: 'own', model: 'fake/model', ...mode }] }))
    const built = buildModes(parseConfig({ MODES_FILE: file, ...env }), { random: () => 0 }).get('own')
    if (built?.kind !== 'hosted') throw new Error('it is a hosted mode')
    return built
  }

  it('speaks to an OpenAI-compatible host', async () => {
    const mode = build({ base_url: `${first.url}/v1/`, token_env: 'THE_TOKEN', max_tokens: 7 }, { THE_TOKEN: 'secret' })
    expect(mode.model).toBe('fake/model')
    const { finish } = await ask(mode)
    expect(finish.provider).toBe(new URL(first.url).host)
    const [call] = first.calls
    expect(call).toMatchObject({ path: '/v1/chat/completions', headers: { authorization: 'Bearer secret' } })
    expect(JSON.parse(call?.body ?? '')).toMatchObject({ model: 'fake/model', max_tokens: 7 })
  })

  it('speaks to Azure OpenAI, with its path and its header', async () => {
    const path = '/openai/deployments/mine/chat/completions?api-version=2024-06-01'
    const azure = { url: first.url + path, token_env: 'AZURE_KEY', token_header: 'api-key', provider: 'azure' }
    const { finish } = await ask(build(azure, { AZURE_KEY: 'secret' }))
    expect(finish.provider).toBe('azure')
    expect(first.calls[0]).toMatchObject({ path, headers: { 'api-key': 'secret' } })
    expect(first.calls[0]?.headers).not.toHaveProperty('authorization')
  })

  it('never gets the token of Hugging Face, unless it is behind that router', async () => {
    await ask(build({ base_url: `${first.url}/v1` }, { HF_API_TOKEN: 'hub' }))
    expect(first.calls[0]?.headers).not.toHaveProperty('authorization')
    await ask(build({ base_url: `${first.url}/v1` }, { HF_API_TOKEN: 'hub', HF_BASE_URL: first.url }))
    expect(first.calls[1]?.headers.authorization).toBe('Bearer hub')
  })

  it('says which variable is missing', async () => {
    const mode = build({ base_url: `${first.url}/v1`, token_env: 'THE_TOKEN' })
    expect(mode.state()).toMatchObject({ state: 'token_missing', reason: expect.stringContaining('THE_TOKEN') })
    expect(await outcome(ask(mode))).toBe('mode_not_configured')
  })

  describe('with two hosts', () => {
    const hosts = () => ({ hosts: [{ base_url: `${first.url}/v1` }, { base_url: `${second.url}/v1`, model: 'other' }] })

    it.each([
      ['fails', errorReply(503, '')],
      ['has no credit', errorReply(402, '')],
      ['lacks the model', errorReply(404, '')],
      ['resets the connection', [{ close: 'rst' } as const]],
    ])('asks the second where the first %s, and says who served', async (_, reply) => {
      first.replyWith(reply)
      const { finish } = await ask(build(hosts()))
      expect(finish.provider).toBe(new URL(second.url).host)
      expect([first.callCount, second.callCount]).toEqual([1, 1])
      expect(JSON.parse(second.calls[0]?.body ?? '').model).toBe('other')
    })

    it('asks the first again once all have failed', async () => {
      let calls = 0
      first.replyWith((call) => (calls++ === 0 ? errorReply(503, '') : well(call)))
      second.replyWith(errorReply(503, ''))
      const { finish } = await ask(build(hosts()))
      expect(finish.provider).toBe(new URL(first.url).host)
      expect([first.callCount, second.callCount]).toEqual([2, 1])
    })

    it('asks nobody else once text was shown', async () => {
      first.replyWith([
        { head: 200, headers: { 'content-type': 'text/event-stream' } },
        { send: 'data: {"choices":[{"delta":{"content":"Yes"}}]}\n\n' },
        { close: 'rst' },
      ])
      expect(await outcome(ask(build(hosts()), { stream: true }))).toBe('answer_incomplete')
      expect(second.callCount).toBe(0)
    })

    it('asks the second while the breaker of the first is open', async () => {
      first.replyWith(errorReply(503, ''))
      const mode = build(hosts())
      for (let calls = 0; calls < 30; calls++) await ask(mode)
      expect(first.callCount).toBe(20)
      expect(second.callCount).toBe(30)
      expect(mode.state()).toMatchObject({ ready: true })
    })
  })

  it('behind the router has to pin a provider that is allowed, or nothing starts', () => {
    const start = (model: string) => () =>
      build({ base_url: `${first.url}/v1`, model }, { HF_BASE_URL: first.url, HF_ALLOWED_PROVIDERS: 'together' })
    for (const model of ['a/b', 'a/b:fastest', 'a/b:cheapest', 'a/b:preferred', 'a/b:novita'])
      expect(start(model)).toThrow(ConfigError)
    expect(start('a/b:together')).not.toThrow()
  })

  it.each(['\n', '\r\n', '\0', '\t', '’'])(
    'with a token that no header can carry is refused at start: %j',
    (character) => {
      const hosts = [{ base_url: `${first.url}/v1` }, { base_url: `${second.url}/v1`, token_env: 'ITS_TOKEN' }]
      const start = () => build({ token_env: 'ITS_TOKEN', hosts }, { ITS_TOKEN: `se${character}cret` })
      expect(start).toThrow(/^MODES_FILE line \d+: ITS_TOKEN holds a control character[^\n]*$/)
      expect(start).not.toThrow(/cret/)
    },
  )
})

describe('HF_ALLOWED_PROVIDERS', () => {
  it.each(['Qwen/Q', 'Qwen/Q:fastest', 'Qwen/Q:novita'])('refuses HF_QWEN_MODEL_ID %s at start', (model) => {
    const config = parseConfig({ HF_QWEN_MODEL_ID: model, HF_ALLOWED_PROVIDERS: 'together, groq' })
    expect(() => buildModes(config)).toThrow(/HF_QWEN_MODEL_ID/)
  })

  it('keeps hf-smollm2 from a route whose provider is not listed', async () => {
    const config = parseConfig({ HF_API_TOKEN: 't', HF_ALLOWED_PROVIDERS: 'together' })
    const mode = buildModes(config).get('hf-smollm2')
    expect(mode?.state()).toMatchObject({ state: 'model_unavailable', ready: false })
    expect(mode?.kind === 'hosted' && (await outcome(ask(mode)))).toBe('mode_not_configured')
  })
})
