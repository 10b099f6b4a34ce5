import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { abortingModel, randomModel, scriptedModel } from '../tiny/models.ts'
import { isRunning } from './is-running.ts'
import { scratch, startProcess, startReady, writeModel } from './local-process.ts'
import { ask } from './requests.ts'

const ANSWER = 'All is well with you.'

test('loading is told in steps that only grow, and ends with the number of threads', async () => {
  const local = await startReady(randomModel(2))
  const progress = local.messages.flatMap((message) => (message.type === 'loading' ? [message.progress] : []))
  expect(progress.length).toBeGreaterThan(0)
  expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  expect(local.messages.at(-1)).toMatchObject({ type: 'ready', threads: 1, contextTokens: 4096 })
})

test('the number of threads is tried out where the operator sets none', async () => {
  const local = await startReady(randomModel(2), { LOCAL_LLM_N_THREADS: '' })
  expect((await local.health()).threads).toBeGreaterThanOrEqual(1)
})

test('a corrupt file is refused with a reason', async () => {
  const { messages, ended } = await startProcess(writeModel(Buffer.alloc(4096, 7)))
  expect(messages.at(-1)).toMatchObject({ type: 'failed', reason: expect.stringMatching(/GGUF/i) })
  expect(await ended).toEqual({ code: 1, signal: null })
})

test('a file that was cut is refused with a reason', async () => {
  const path = writeModel(randomModel(2))
  truncateSync(path, 200_000)
  const { messages, ended } = await startProcess(path)
  expect(messages.at(-1)).toMatchObject({ type: 'failed', reason: expect.stringMatching(/\S/) })
  expect(await ended).toEqual({ code: 1, signal: null })
})

test('a missing file is refused with a reason', async () => {
  const { messages, ended } = await startProcess(join(scratch(), 'absent.gguf'))
  expect(messages.at(-1)).toMatchObject({ type: 'failed', reason: expect.stringMatching(/ENOENT|no such file/i) })
  expect(await ended).toEqual({ code: 1, signal: null })
})

test('a vocabulary that native code can not bear takes this process with it, and no other', async () => {
  const { messages, ended } = await startProcess(writeModel(abortingModel()))
  expect(messages.some(({ type }) => type === 'ready')).toBe(false)
  expect(await ended).toEqual({ code: null, signal: 'SIGABRT' })
})

test.skipIf(existsSync(join(import.meta.dirname, '../node_modules/@node-llama-cpp/linux-x64-cuda')))(
  'a GPU whose build is not installed is refused with what installs it',
  async () => {
    const { messages, ended } = await startProcess(writeModel(randomModel(2)), { LOCAL_LLM_GPU: 'cuda' })
    expect(messages.at(-1)).toMatchObject({ type: 'failed', reason: expect.stringContaining('install-local GPU=cuda') })
    expect(await ended).toEqual({ code: 1, signal: null })
  },
)

test('an address that is taken is said to be', async () => {
  const { url } = await startReady(scriptedModel(ANSWER))
  const { messages, ended } = await startProcess('/models/any.gguf', { LOCAL_LLM_LISTEN: new URL(url).host })
  expect(messages.at(-1)).toMatchObject({ type: 'failed', reason: expect.stringContaining('EADDRINUSE') })
  expect(await ended).toEqual({ code: 1, signal: null })
})

test('faulty settings are all named, and no value is', async () => {
  const { messages, ended } = await startProcess('/models/secret-name.gguf', { LOCAL_LLM_N_CTX: 'many' })
  expect(messages.at(-1)).toMatchObject({ type: 'failed', reason: expect.stringContaining('LOCAL_LLM_N_CTX') })
  expect(JSON.stringify(messages)).not.toContain('many')
  expect(await ended).toEqual({ code: 2, signal: null })
})

test('asked to end, it finishes what it is at and exits with 0', async () => {
  const local = await startReady(scriptedModel(ANSWER))
  const answered = await local.post(ask('Well?'))
  local.child.kill('SIGTERM')
  expect(await answered.text()).toContain(ANSWER)
  expect(await local.ended).toEqual({ code: 0, signal: null })
})

test('what a terminal tells all that it runs does not end it before its service does', async () => {
  const local = await startReady(scriptedModel(ANSWER))
  local.child.kill('SIGINT')
  const answered = await local.post(ask('Well?'))
  expect(await answered.text()).toContain(ANSWER)
  expect(local.child.exitCode).toBeNull()
})

test.runIf(process.platform === 'linux')(
  'it dies with whoever started it, even in the middle of an answer and even if that was killed',
  async () => {
    const modelPath = writeModel(scriptedModel(ANSWER, { endless: true }))
    const parent = spawn(process.execPath, [join(import.meta.dirname, 'parent.ts'), modelPath], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => void parent.kill('SIGKILL'))
    const [line] = await once(parent.stdout, 'data')
    const pid = Number(String(line))
    expect(isRunning(pid)).toBe(true)
    parent.kill('SIGKILL')
    await expect.poll(() => isRunning(pid)).toBe(false)
  },
)
