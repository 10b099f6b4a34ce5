import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { randomModel } from '../../local-llm/tiny/models.ts'
import { startMirror } from './fake-mirror.ts'

const bin = join(import.meta.dirname, '../bin/carepath.mjs')
const bytes = randomModel(4)

interface Ran {
  code: number
  out: string
  err: string
}

function carepath(cwd: string, env: Record<string, string>, ...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, 'models', ...args], { cwd, env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })
}

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'carepath-models-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a model is pulled, listed, verified and removed, and each says what it did', { timeout: 90_000 }, async () => {
  const folder = scratch()
  const { endpoint } = await startMirror({ bytes, dropAfter: [0, 100_000] })
  const env = { HF_ENDPOINT: endpoint, QWEN_MODEL_REPO: 'me/tiny', QWEN_MODEL_FILE: 'tiny.gguf' }
  const run = (...args: string[]) => carepath(folder, env, ...args)
  const path = join(folder, 'data/models/me/tiny/tiny.gguf')

  expect((await run('list')).out).toMatch(/^qwen\t.*tiny\.gguf\tmissing$/m)
  const pulled = await run('pull', 'qwen')
  expect(pulled).toMatchObject({ code: 0, out: expect.stringMatching(/to download.*of memory to run[\s\S]*is here/) })
  expect(pulled.err).toMatch(/broke off/)
  expect(readFileSync(path).equals(bytes)).toBe(true)
  expect((await run('list')).out).toMatch(/^qwen\t.*checked when it came$/m)
  expect(await run('verify')).toMatchObject({ code: 0, out: expect.stringContaining('as its source has it') })
  expect((await run('pull', 'qwen')).out).toMatch(/is here already/)

  truncateSync(path, 1000)
  expect(await run('verify', 'qwen')).toMatchObject({ code: 1, err: expect.stringMatching(/should have/) })
  expect(await run('remove', 'qwen')).toMatchObject({ code: 0 })
  expect(existsSync(path)).toBe(false)
  expect(await run('remove', 'qwen')).toMatchObject({ code: 1, err: expect.stringContaining('not here') })
  expect(await run('verify')).toMatchObject({ code: 1, err: expect.stringContaining('carepath models pull') })
})

test('a file of the operator is neither pulled over nor removed', async () => {
  const run = (...args: string[]) => carepath(scratch(), { GGUF_MODEL_PATH: '/srv/own.gguf' }, ...args)
  expect(await run('pull', 'gguf')).toMatchObject({ code: 1, err: expect.stringContaining('GGUF_MODEL_PATH') })
  expect(await run('remove', 'gguf')).toMatchObject({ code: 1, err: expect.stringContaining('GGUF_MODEL_PATH') })
})

test('what can not be had is one line and exit code 1', async () => {
  const { endpoint } = await startMirror({ bytes, status: 404 })
  const { code, err } = await carepath(scratch(), { HF_ENDPOINT: endpoint }, 'pull')
  expect(code).toBe(1)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).toContain('404')
})
