import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { parseConfig } from '../../src/config.ts'
import { buildModes } from '../../src/llm/modes.ts'
import { answering, type FakeAnswer } from '../fake-replies.ts'
import { type FakeCall, type FakeUpstream, type Script, startFakeUpstream } from '../fake-upstream.ts'
import { ask } from './hosted-mode.ts'

const docs = readFileSync(new URL('../../../docs/hosted-models.md', import.meta.url), 'utf8')
const [example = ''] = /(?<=```yaml\n)[\s\S]*?(?=```)/.exec(docs) ?? []
const answer: FakeAnswer = { tokens: ['Yes', '.'] }

/** What each example of the documents sends to its host: path, headers and fields, and what it must not send. */
const examples: Record<string, { path: string; headers?: object; body: object; without?: string[] }> = {
  'our-vllm': {
    path: '/v1/chat/completions',
    headers: { authorization: 'Bearer VLLM_TOKEN-value' },
    body: {
      model: 'Qwen/Qwen2.5-14B-Instruct',
      max_tokens: 512,
      stream: true,
      stream_options: { include_usage: true },
    },
  },
  azure: {
    path: '/openai/deployments/mini/chat/completions?api-version=2024-06-01',
    headers: { 'api-key': 'AZURE_OPENAI_KEY-value' },
    body: { max_tokens: 256 },
    without: ['stream_options', 'authorization'],
  },
  'openai-reasoning': {
    path: '/v1/chat/completions',
    body: { max_completion_tokens: 4352, reasoning_effort: 'low', store: false },
    without: ['max_tokens', 'temperature'],
  },
  claude: {
    path: '/v1/messages',
    headers: { 'x-api-key': 'ANTHROPIC_API_KEY-value', 'anthropic-version': '2023-06-01' },
    body: {
      max_tokens: 256,
      system: 'Answer from the record.',
      messages: [{ role: 'user', content: 'Which medicines do I take?' }],
    },
    without: ['authorization', 'stream_options'],
  },
  bedrock: {
    path: '/openai/v1/chat/completions',
    headers: { authorization: 'Bearer AWS_BEARER_TOKEN_BEDROCK-value' },
    body: { model: 'openai.gpt-oss-20b-1:0' },
  },
  openrouter: {
    path: '/api/v1/chat/completions',
    headers: { 'x-title': 'CarePath', 'http-referer': 'PUBLIC_URL-value' },
    body: { provider: { data_collection: 'deny', zdr: true, allow_fallbacks: false }, transforms: [] },
  },
  ollama: { path: '/v1/chat/completions', body: { model: 'qwen2.5:7b' }, without: ['authorization'] },
  'qwen-anywhere': {
    path: '/v1/chat/completions',
    headers: { authorization: 'Bearer HF_API_TOKEN-value' },
    body: { model: 'Qwen/Qwen2.5-7B-Instruct:together' },
  },
  'our-tgi': { path: '/', body: { stream: true }, without: ['authorization', 'model'] },
}

describe('an example of the documents', () => {
  let upstream: FakeUpstream
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'carepath-examples-'))
    upstream = await startFakeUpstream((call) =>
      call.path.endsWith('/messages') ? messageEvents : answering(answer)(call),
    )
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true })
    await upstream.close()
  })

  it('is tested, each of them', () => {
    expect(parse(example).modes.map(({ id }: { id: string }) => id)).toEqual(Object.keys(examples))
  })

  it.each(Object.entries(examples))(
    'asks its host as that wants to be asked: %s',
    async (id, { path, headers = {}, body, without = [] }) => {
      const file = join(folder, `${id}.yaml`)
      const moved = example.replaceAll(/https?:\/\/[a-z0-9.:-]+/g, upstream.url)
      writeFileSync(file, stringify({ modes: parse(moved).modes.filter((mode: { id: string }) => mode.id === id) }))
      const values = Object.fromEntries(
        [...example.matchAll(/\b[A-Z][A-Z_]{5,}\b/g)].map(([name]) => [name, `${name}-value`]),
      )
      const { HF_API_TOKEN = 'x', ...others } = values
      const mode = buildModes({
        ...parseConfig({ HF_API_TOKEN, MODES_FILE: file }),
        secret: (name) => ({ ...others, HF_API_TOKEN })[name],
      }).get(id)
      if (mode?.kind !== 'hosted') throw new Error(`${id} is a hosted mode`)
      expect((await ask(mode, { stream: true })).text).toBe('Yes.')
      const call = upstream.calls.at(-1) as FakeCall
      const sent = JSON.parse(call.body)
      expect(call.path).toBe(path)
      expect(call.headers).toMatchObject(headers)
      expect(sent).toMatchObject(body)
      for (const name of without) expect([...Object.keys(sent), ...Object.keys(call.headers)]).not.toContain(name)
      await mode.close?.()
    },
  )
})

const messageEvents: Script = [
  { head: 200, headers: { 'content-type': 'text/event-stream' } },
  {
    send: [
      {
        type: 'message_start',
        message: { model: 'claude', usage: { input_tokens: 9, cache_read_input_tokens: 3, output_tokens: 1 } },
      },
      { type: 'content_block_start', index: 0, content_block: { type: 'thinking', thinking: '' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'thinking_delta', thinking: 'hm' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'signature_delta', signature: 'x' } },
      { type: 'content_block_start', index: 1, content_block: { type: 'text', text: '' } },
      { type: 'ping' },
      { type: 'content_block_delta', index: 1, delta: { type: 'text_delta', text: 'Yes' } },
      { type: 'content_block_delta', index: 1, delta: { type: 'text_delta', text: '.' } },
      { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 3 } },
      { type: 'message_stop' },
    ]
      .map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
      .join(''),
  },
  { end: true },
]
