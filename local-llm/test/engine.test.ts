import { getLlama, LlamaLogLevel } from 'node-llama-cpp'
import { expect, onTestFinished, test } from 'vitest'
import { loadEngine } from '../src/engine.ts'
import { tokenReaders } from '../src/token-text.ts'
import { randomModel, scriptedModel } from '../tiny/models.ts'
import { writeModel } from './local-process.ts'

const sampling = {
  maxTokens: 2000,
  answerTokens: 2000,
  thinkingTokens: null,
  temperature: 0,
  topP: 0.95,
  topK: 40,
  minP: 0,
  seed: 1,
  stops: [],
}

async function engineOver(model: Buffer, contextTokens = 4096) {
  const options = {
    modelPath: writeModel(model),
    contextTokens,
    parallel: 1,
    queue: 1,
    cores: 1,
    threads: 1,
    gpu: false,
  } as const
  const engine = await loadEngine(options, () => undefined)
  onTestFinished(() => engine.close())
  const ask = (
    content: string,
    signal: AbortSignal,
    give: (text: string) => void,
    changes: Partial<typeof sampling> = {},
  ) =>
    engine.answer(
      {
        messages: [{ role: 'user', content }],
        enableThinking: true,
        stream: true,
        sampling: { ...sampling, ...changes },
      },
      signal,
      ({ text }) => {
        give(text)
        return undefined
      },
    )
  return { engine, ask }
}

test('an abort ends an answer with the token that is being made', async () => {
  const { ask, engine } = await engineOver(scriptedModel('One two three four five six. ', { endless: true }))
  const leaving = new AbortController()
  let given = 0
  const { finishReason, usage } = await ask('Count', leaving.signal, () => {
    given += 1
    if (given === 3) leaving.abort()
  })
  expect({ finishReason, tokens: usage.completion, given }).toEqual({ finishReason: 'aborted', tokens: 3, given: 3 })
  expect(engine.load()).toEqual({ active: 0, waiting: 0 })
})

test('an abort in the middle of a long prompt leaves the rest of it', async () => {
  const { ask } = await engineOver(scriptedModel('Yes. ', { endless: true }), 8192)
  const leaving = new AbortController()
  const long = 'A line of the record.\n'.repeat(300)
  setTimeout(() => leaving.abort(), 20)
  const { finishReason, usage } = await ask(long, leaving.signal, () => expect.unreachable('nothing was asked for'))
  expect({ finishReason, tokens: usage.completion }).toEqual({ finishReason: 'aborted', tokens: 0 })
  const again = await ask(long, new AbortController().signal, () => undefined, { maxTokens: 1 })
  expect(again.usage.cached).toBeLessThan(again.usage.prompt - 500)
})

test('who waits for a sequence and leaves is out of the queue', async () => {
  const { ask, engine } = await engineOver(scriptedModel('One two three. ', { endless: true }))
  const first = new AbortController()
  const running = ask('Count', first.signal, () => undefined)
  await expect.poll(() => engine.load().active).toBe(1)
  const second = new AbortController()
  const waiting = ask('Me too', second.signal, () => undefined)
  await expect.poll(() => engine.load().waiting).toBe(1)
  await expect(ask('And me', new AbortController().signal, () => undefined)).rejects.toMatchObject({
    code: 'overloaded',
  })
  second.abort(new Error('gone'))
  await expect(waiting).rejects.toThrow('gone')
  expect(engine.load()).toEqual({ active: 1, waiting: 0 })
  first.abort()
  await running
})

test('a character whose bytes come in several tokens is given out whole', async () => {
  const llama = await getLlama({ gpu: false, build: 'never', logLevel: LlamaLogLevel.error })
  onTestFinished(() => llama.dispose())
  const model = await llama.loadModel({ modelPath: writeModel(randomModel(1)) })
  const text = 'Größe: 3 µg – 糖 🙂 ok'
  const readers = tokenReaders(model)
  for (const reader of [readers(), readers()]) {
    const pieces = model.tokenize(text).map((token) => reader.push(token))
    expect(pieces.length).toBe(Buffer.byteLength(text))
    expect(pieces.join('') + reader.end()).toBe(text)
    expect(pieces.filter((piece) => piece !== '')).toEqual([...text])
  }
})

test('a file without a chat template is asked in ChatML, where its vocabulary has the marks of it', async () => {
  const { ask } = await engineOver(scriptedModel('It has none.', { template: '' }))
  let text = ''
  const { usage } = await ask('Hi', new AbortController().signal, (piece) => {
    text += piece
  })
  expect(text).toBe('It has none.')
  expect(usage.prompt).toBe('.user\nHi.\n.assistant\n'.length)
})
