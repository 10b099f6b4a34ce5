import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hybridTemplate, thinkingTemplate } from '../tiny/chat-templates.ts'
import { abortingModel, scriptedModel } from '../tiny/models.ts'
import { scratch, startReady, writeModel } from './local-process.ts'
import { TOKEN } from './requests.ts'
import { ask, childrenOf, firstPart, generate, startModes } from './service.ts'

const ANSWER = 'Your last HbA1c was 7.1 % on 3 March [F12]. Ask your nurse.'

test('a local mode answers like a hosted one, loaded when it is first asked', async () => {
  const { mode, events } = startModes({ GGUF_MODEL_PATH: writeModel(scriptedModel(ANSWER)) })
  const gguf = mode('gguf')
  expect(gguf.kind).toBe('local')
  expect(gguf.state()).toMatchObject({ state: 'idle', ready: true })
  expect(events).toEqual([])
  for (const stream of [false, true]) {
    const { text, finishReason, model, usage } = await ask(gguf, 'And now?', { stream })
    expect({ text, finishReason, model }).toEqual({ text: ANSWER, finishReason: 'stop', model: 'tiny' })
    expect(usage.completion_tokens).toBeGreaterThan(5)
  }
  expect(gguf.state()).toMatchObject({ state: 'ready', ready: true })
  const ofModel = events.map(({ type }) => type).filter((type) => type.startsWith('local_model'))
  expect(ofModel).toEqual(['local_model_loading', 'local_model_ready'])
})

test('`qwen` and `Qwen3-4B-Thinking-2507` are two names for one process, whose thoughts stay out of the answer', async () => {
  const script = ` The record has one.</think> ${ANSWER}`
  const { mode, events } = startModes({
    QWEN_MODEL_PATH: writeModel(scriptedModel(script, { template: thinkingTemplate })),
  })
  expect(await ask(mode('qwen'), 'Why?')).toMatchObject({ text: ANSWER, thought: '' })
  expect(await ask(mode('Qwen3-4B-Thinking-2507'), 'Why?', { thinking: true })).toMatchObject({
    text: ANSWER,
    thought: 'The record has one.',
  })
  expect(events.filter(({ type }) => type === 'local_model_loading')).toHaveLength(1)
})

test('thinking that eats its budget is no answer, and the variable that sets it is named', async () => {
  const script = '<think> It may be this or that or something else, who knows.</think> Yes.'
  const path = writeModel(scriptedModel(script, { template: hybridTemplate }))
  const { mode } = startModes({ QWEN_MODEL_PATH: path, QWEN_THINKING_TOKENS: '5' })
  for (const stream of [false, true]) {
    await expect(ask(mode('qwen'), 'Why?', { stream })).rejects.toMatchObject({
      code: 'answer_incomplete',
      message: expect.stringMatching(/all 5 tokens.*QWEN_THINKING_TOKENS/),
    })
  }
})

test('a thought that was shown as the answer makes no answer, and one that was not is left out of it', async () => {
  const { mode } = startModes({ GGUF_MODEL_PATH: writeModel(scriptedModel(`First I look.</think> ${ANSWER}`)) })
  await expect(ask(mode('gguf'), 'Why?', { stream: true })).rejects.toMatchObject({ code: 'answer_incomplete' })
  expect(await ask(mode('gguf'), 'Why?', { stream: false })).toMatchObject({ text: ANSWER })
})

test('an answer that is longer than its limit is none', async () => {
  const { mode } = startModes({ GGUF_MODEL_PATH: writeModel(scriptedModel(ANSWER)), GGUF_MAX_TOKENS: '4' })
  await expect(ask(mode('gguf'), 'And now?')).rejects.toMatchObject({
    code: 'answer_incomplete',
    message: expect.stringContaining('GGUF_MAX_TOKENS'),
  })
})

test('a model that says nothing, or only white space, gives no answer', async () => {
  for (const text of ['', ' \n ']) {
    const { mode } = startModes({ GGUF_MODEL_PATH: writeModel(scriptedModel(text)) })
    for (const stream of [true, false]) {
      await expect(ask(mode('gguf'), 'And now?', { stream })).rejects.toMatchObject({
        code: 'answer_incomplete',
        message: expect.stringContaining('empty'),
      })
    }
    expect(mode('gguf').state()).toMatchObject({ state: 'ready' })
  }
})

test('the window of a small model is known before it is loaded, and is the same after that', async () => {
  const shape = { layers: 1, embedding: 128, heads: 4, keyValueHeads: 2, feedForward: 64, context: 1024 }
  const { mode } = startModes({ GGUF_MODEL_PATH: writeModel(scriptedModel(ANSWER, { shape })), GGUF_N_CTX: '4096' })
  const gguf = mode('gguf')
  expect({ ...gguf.state(), window: gguf.contextTokens }).toMatchObject({ state: 'idle', window: 1024 })
  await ask(gguf, 'And now?')
  expect({ ...gguf.state(), window: gguf.contextTokens }).toMatchObject({ state: 'ready', window: 1024 })
})

test('a question that is longer than the window says so', async () => {
  const { mode } = startModes({ GGUF_MODEL_PATH: writeModel(scriptedModel(ANSWER)), GGUF_N_CTX: '512' })
  await expect(ask(mode('gguf'), 'x'.repeat(600))).rejects.toMatchObject({
    code: 'provider_rejected',
    message: expect.stringContaining('window'),
  })
})

for (const signal of ['SIGABRT', 'SIGKILL'] as const) {
  test(`a process that ends in the middle of an answer (${signal}) ends that answer, and the next is answered`, async () => {
    const path = writeModel(scriptedModel(ANSWER, { endless: true }))
    const { mode } = startModes({ GGUF_MODEL_PATH: path, GGUF_N_CTX: '8192', GGUF_MAX_TOKENS: '8000' })
    const onPart = () => {
      const [child] = childrenOf()
      if (child !== undefined) process.kill(child, signal)
    }
    await expect(generate(mode('gguf'), 'On and on', { onPart })).rejects.toMatchObject({
      code: 'provider_unavailable',
      message: expect.stringContaining(signal),
    })
    expect(mode('gguf').state()).toMatchObject({
      state: 'crashed',
      ready: false,
      reason: expect.stringContaining(signal),
    })
    await expect.poll(() => mode('gguf').state().state, { timeout: 15_000 }).toBe('ready')
    expect(await firstPart(mode('gguf'), 'Again')).toMatchObject({ type: 'text' })
  })
}

test('a corrupt file is said to be one, to the asker and in the state', async () => {
  const { mode } = startModes({ GGUF_MODEL_PATH: writeModel(Buffer.alloc(5000, 9)) })
  await expect(ask(mode('gguf'), 'And now?')).rejects.toMatchObject({
    code: 'provider_unavailable',
    message: expect.stringMatching(/GGUF/i),
  })
  expect(mode('gguf').state()).toMatchObject({ state: 'crashed', reason: expect.stringMatching(/GGUF/i) })
})

test('a vocabulary that native code can not bear ends one answer, not the service', async () => {
  const { mode } = startModes({
    GGUF_MODEL_PATH: writeModel(abortingModel()),
    QWEN_MODEL_PATH: writeModel(scriptedModel(ANSWER)),
  })
  await expect(ask(mode('gguf'), 'And now?')).rejects.toMatchObject({
    code: 'provider_unavailable',
    message: expect.stringMatching(/SIGABRT.*carepath models verify/),
  })
  expect(mode('gguf').state()).toMatchObject({ state: 'crashed', ready: false })
  expect(await ask(mode('qwen'), 'And you?')).toMatchObject({ text: ANSWER })
})

test('a missing file is asked for by name, and is taken when it is there', async () => {
  const path = join(scratch(), 'tiny.gguf')
  const { mode } = startModes({ GGUF_MODEL_PATH: path })
  expect(mode('gguf').state()).toMatchObject({ state: 'model_missing', ready: false })
  await expect(ask(mode('gguf'), 'And now?')).rejects.toMatchObject({
    code: 'mode_not_configured',
    message: expect.stringContaining('GGUF_MODEL_PATH'),
  })
  writeFileSync(`${path}.part`, scriptedModel(ANSWER))
  renameSync(`${path}.part`, path)
  expect(await ask(mode('gguf'), 'And now?')).toMatchObject({ text: ANSWER })
})

test('a second question in a full house is told so at once, and one that leaves makes room', async () => {
  const path = writeModel(scriptedModel(ANSWER, { endless: true }))
  const { mode } = startModes({
    GGUF_MODEL_PATH: path,
    GGUF_PARALLEL: '1',
    GGUF_MAX_QUEUED: '0',
    GGUF_N_CTX: '8192',
    GGUF_MAX_TOKENS: '8000',
  })
  const leaving = new AbortController()
  const begun = Promise.withResolvers<void>()
  const first = generate(mode('gguf'), 'On and on', { signal: leaving.signal, onPart: () => begun.resolve() })
  await begun.promise
  await expect(ask(mode('gguf'), 'And me?')).rejects.toMatchObject({ code: 'overloaded' })
  leaving.abort(new Error('gone'))
  await expect(first).rejects.toThrow('gone')
  expect(await firstPart(mode('gguf'), 'Now me')).toMatchObject({ type: 'text' })
})

test('our process as a deployment of its own stands in by its address and token', async () => {
  const { url } = await startReady(scriptedModel(ANSWER))
  const env = { GGUF_BASE_URL: `${url}/v1`, GGUF_MODEL_ID: 'tiny' }
  const { mode } = startModes({ ...env, GGUF_API_TOKEN: TOKEN })
  expect(mode('gguf').kind).toBe('local')
  expect(await ask(mode('gguf'), 'And now?')).toMatchObject({ text: ANSWER })
  const { mode: without } = startModes({ ...env, GGUF_API_TOKEN: 'another' })
  await expect(ask(without('gguf'), 'And now?')).rejects.toMatchObject({
    code: 'provider_auth_failed',
    message: expect.stringContaining('GGUF_API_TOKEN'),
  })
})
