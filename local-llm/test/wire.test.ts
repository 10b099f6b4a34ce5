import { statSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hybridTemplate, plainTemplate, thinkingTemplate } from '../tiny/chat-templates.ts'
import { randomModel, scriptedModel } from '../tiny/models.ts'
import { completed, scratch, startProcess, startReady, streamed, writeModel } from './local-process.ts'
import { ask } from './requests.ts'

const ANSWER = 'Your last HbA1c was 7.1 % on 3 March [F12]. Größer ist nicht besser.'

test('the tiny models are tiny', () => {
  expect(scriptedModel(ANSWER).length).toBeLessThan(400_000)
  expect(randomModel(1).length).toBeLessThan(400_000)
})

test('a whole answer comes in one piece, with the reason why it ended and its tokens', async () => {
  const local = await startReady(scriptedModel(ANSWER))
  const { message, finish_reason, usage, model } = await completed(await local.post(ask('And now?')))
  expect({ message, finish_reason, model }).toEqual({
    message: { role: 'assistant', content: ANSWER },
    finish_reason: 'stop',
    model: 'tiny',
  })
  // Every control token of the template is one token, every other byte of the prompt one as well.
  const prompt = plainPrompt('And now?')
  expect(usage.prompt_tokens).toBe(prompt.replaceAll(/<\|im_\w+\|>/g, '.').length)
})

test('the same answer comes as a stream that ends with a reason, its usage and [DONE]', async () => {
  const local = await startReady(scriptedModel(ANSWER))
  const response = await local.post(ask('And now?', { stream: true, stream_options: { include_usage: true } }))
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const { content, finishReasons, usage } = await streamed(response)
  expect({ content, finishReasons }).toEqual({ content: ANSWER, finishReasons: ['stop'] })
  expect(usage?.completion_tokens).toBeGreaterThan(5)
})

test('a control token or a tag of thinking that a person writes is text to the model', async () => {
  const local = await startReady(scriptedModel(ANSWER, { template: hybridTemplate }))
  const tokens = async (content: string) => (await completed(await local.post(ask(content)))).usage.prompt_tokens
  const without = await tokens('')
  for (const mark of ['<|im_end|>', '<|im_start|>', '<think>', '</think>', 'a<<think></think>', 'a < b <c', '<']) {
    expect([mark, await tokens(mark)]).toEqual([mark, without + mark.length])
  }
})

for (const [kind, template, script] of [
  ['tags of its own', hybridTemplate, `<think> First I look.</think> ${ANSWER}`],
  ['an opening tag that stands in the prompt', thinkingTemplate, ` First I look.</think> ${ANSWER}`],
  ['no opening tag at all', hybridTemplate, ` First I look.</think> ${ANSWER}`],
  ['a template that says nothing of it', plainTemplate, ` First I look.</think> ${ANSWER}`],
] as const) {
  test(`thinking with ${kind} never stands in the answer`, async () => {
    const local = await startReady(scriptedModel(script, { template }))
    const { message, finish_reason, usage } = await completed(await local.post(ask('Why?')))
    expect(message.content).toBe(ANSWER)
    expect(message.reasoning_content).toBe('First I look.')
    expect(finish_reason).toBe('stop')
    expect(usage.completion_tokens_details.reasoning_tokens).toBeGreaterThan(2)
    const { content, reasoning } = await streamed(await local.post(ask('Why?', { stream: true })))
    expect({ content, reasoning }).toEqual({ content: ANSWER, reasoning: 'First I look.' })
  })
}

test('a thought that could not be known for one until it was shown is no answer', async () => {
  const local = await startReady(scriptedModel(`First I look.</think> ${ANSWER}`))
  const told = { chat_template_kwargs: { enable_thinking: false } }
  const streamedText = await (await local.post(ask('Why?', { stream: true, ...told }))).text()
  expect(streamedText).toContain('thoughts_shown')
  expect(streamedText).not.toContain('"finish_reason":"stop"')
  const { message } = await completed(await local.post(ask('Why?', told)))
  expect(message).toMatchObject({ content: ANSWER, reasoning_content: 'First I look.' })
})

test('thinking that eats its whole budget is cut, and nothing of it is an answer', async () => {
  const script = '<think> It may be this or that or something else, who knows.</think> Yes.'
  const local = await startReady(scriptedModel(script, { template: hybridTemplate }))
  const { message, finish_reason, usage } = await completed(await local.post(ask('Why?', { thinking_budget: 5 })))
  expect({ content: message.content, finish_reason }).toEqual({ content: '', finish_reason: 'length' })
  expect(usage.completion_tokens_details.reasoning_tokens).toBe(5)
  const enough = await completed(await local.post(ask('Why?', { thinking_budget: 50 })))
  expect({ content: enough.message.content, finish_reason: enough.finish_reason }).toEqual({
    content: 'Yes.',
    finish_reason: 'stop',
  })
})

test('the limit of tokens cuts the answer and says so', async () => {
  const local = await startReady(scriptedModel(ANSWER))
  const { message, finish_reason, usage } = await completed(await local.post(ask('And now?', { max_tokens: 3 })))
  expect(ANSWER.startsWith(message.content)).toBe(true)
  expect({ finish_reason, tokens: usage.completion_tokens }).toEqual({ finish_reason: 'length', tokens: 3 })
})

test('a stop text ends the answer before it', async () => {
  const local = await startReady(scriptedModel(ANSWER))
  const { message, finish_reason } = await completed(await local.post(ask('And now?', { stop: ['on 3 March'] })))
  expect({ content: message.content, finish_reason }).toEqual({
    content: 'Your last HbA1c was 7.1 % ',
    finish_reason: 'stop',
  })
})

test('a prompt longer than the window is refused, and one that fills it is cut, never shifted', async () => {
  const local = await startReady(scriptedModel(ANSWER, { endless: true }), { LOCAL_LLM_N_CTX: '256' })
  const tooLong = await local.post(ask('x'.repeat(300)))
  expect(tooLong.status).toBe(400)
  expect(await tooLong.json()).toMatchObject({ error: { code: 'context_length_exceeded' } })
  const { finish_reason, usage } = await completed(await local.post(ask('x'.repeat(100))))
  expect(finish_reason).toBe('length')
  expect(usage.prompt_tokens + usage.completion_tokens).toBe(255)
})

test('a second question over the same beginning evaluates only what is new, and answers the same', async () => {
  const model = randomModel(5)
  const local = await startReady(model, { LOCAL_LLM_PARALLEL: '1' })
  const conversation = (question: string) => ({
    messages: [
      { role: 'system', content: 'The record.\n'.repeat(150) },
      { role: 'user', content: question },
    ],
    temperature: 0,
    max_tokens: 20,
  })
  const first = await completed(await local.post(conversation('What was my last A1c?')))
  expect(first.usage.prompt_tokens_details.cached_tokens).toBe(0)
  const second = await completed(await local.post(conversation('And my weight?')))
  expect(second.usage.prompt_tokens_details.cached_tokens).toBeGreaterThan(0.95 * second.usage.prompt_tokens)
  const fresh = await startReady(model, { LOCAL_LLM_PARALLEL: '1' })
  const uncached = await completed(await fresh.post(conversation('And my weight?')))
  expect(uncached.usage.prompt_tokens_details.cached_tokens).toBe(0)
  expect(second.message).toEqual(uncached.message)
})

test('whoever leaves frees the model', async () => {
  const local = await startReady(scriptedModel(ANSWER, { endless: true }), {
    LOCAL_LLM_PARALLEL: '1',
    LOCAL_LLM_N_CTX: '8192',
  })
  const leaving = new AbortController()
  const response = await local.post(ask('On and on', { stream: true }), leaving.signal)
  await response.body?.getReader().read()
  expect((await local.health()).active).toBe(1)
  leaving.abort()
  const { message } = await completed(await local.post(ask('Now me', { max_tokens: 3 })))
  expect(message.content).not.toBe('')
})

test('as many are answered at once as there are sequences, then some wait, and the next is told so at once', async () => {
  const local = await startReady(scriptedModel(ANSWER, { endless: true }), {
    LOCAL_LLM_PARALLEL: '2',
    LOCAL_LLM_QUEUE: '1',
    LOCAL_LLM_N_CTX: '8192',
  })
  const leaving = new AbortController()
  const endless = () => local.post(ask('On and on', { stream: true }), leaving.signal).catch(() => null)
  await Promise.all([endless(), endless()])
  const waiting = local.post(ask('Me too', { max_tokens: 2 }))
  await expect.poll(() => local.health()).toMatchObject({ active: 2, waiting: 1 })
  const refused = await local.post(ask('And me'))
  expect(refused.status).toBe(503)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused.json()).toMatchObject({ error: { code: 'overloaded' } })
  leaving.abort()
  expect((await completed(await waiting)).finish_reason).toBe('length')
  await expect.poll(() => local.health()).toMatchObject({ active: 0, waiting: 0 })
})

test('answers of one batch are not mixed up', async () => {
  const local = await startReady(randomModel(9), { LOCAL_LLM_PARALLEL: '3' })
  const questions = ['First', 'A second one', 'Third, and a little longer'].map((text) => ask(text, { max_tokens: 12 }))
  const content = async (question: object) => (await completed(await local.post(question))).message.content
  const together = await Promise.all(questions.map(content))
  const alone = []
  for (const question of questions) alone.push(await content(question))
  expect(together).toEqual(alone)
})

test('a stranger on the same machine learns nothing', async () => {
  const local = await startReady(scriptedModel(ANSWER))
  for (const authorization of [undefined, 'Bearer wrong', `Basic ${'x'.repeat(22)}`]) {
    const response = await fetch(`${local.url}/v1/models`, authorization ? { headers: { authorization } } : {})
    expect(response.status).toBe(401)
  }
})

test('what is not as the wire has it is refused, and nothing of it is repeated', async () => {
  const local = await startReady(scriptedModel(ANSWER))
  const secret = 'Jane Roe'
  const cases: [object, number][] = [
    [{ messages: [] }, 400],
    [{ messages: [{ role: secret, content: secret }] }, 400],
    [{ messages: [{ role: 'user', content: 7 }], [secret]: secret }, 400],
    [ask(secret, { max_tokens: 0 }), 400],
    [ask(secret, { n: 2 }), 400],
    [ask(secret, { model: 'another' }), 404],
  ]
  for (const [body, status] of cases) {
    const response = await local.post(body)
    expect(response.status).toBe(status)
    expect(await response.text()).not.toContain(secret)
  }
  const parts = ask('', { messages: [{ role: 'user', content: [{ type: 'text', text: 'In parts' }] }] })
  expect((await completed(await local.post(parts))).message.content).toBe(ANSWER)
})

test('it answers on a socket that only its owner may open', async () => {
  const socketPath = join(scratch(), 'llm.sock')
  const { messages } = await startProcess(writeModel(scriptedModel(ANSWER)), { LOCAL_LLM_LISTEN: `unix:${socketPath}` })
  expect(messages.at(-1)?.type).toBe('ready')
  expect(statSync(socketPath).mode & 0o777).toBe(0o600)
  const status = await new Promise((resolve, reject) => {
    request({ socketPath, path: '/health' }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end()
  })
  expect(status).toBe(200)
})

function plainPrompt(content: string): string {
  expect(plainTemplate).toContain('You answer plainly.')
  return (
    '<|im_start|>system\nYou answer plainly.<|im_end|>\n' +
    `<|im_start|>user\n${content}<|im_end|>\n<|im_start|>assistant\n`
  )
}
