import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from './cli.ts'
import { answering, errorReply } from './fake-replies.ts'
import { type FakeUpstream, startFakeUpstream } from './fake-upstream.ts'

describe('carepath doctor', () => {
  let folder: string
  let upstream: FakeUpstream
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'carepath-doctor-'))
    upstream = await startFakeUpstream(answering({ tokens: ['O'] }))
  })
  afterEach(async () => {
    rmSync(folder, { recursive: true })
    await upstream.close()
  })

  const examine = async (env: Record<string, string> = {}) => {
    const { code, stdout } = await runCli(['doctor', '--jsonl'], folder, env)
    const lines = stdout.trim().split('\n')
    const findings = lines.map((line): Record<string, unknown> => JSON.parse(line))
    return { code, find: (name: string) => findings.find((finding) => finding.name === name), findings, stdout }
  }

  it('needs no token, and finds the default mode ready without one', async () => {
    const { code, find } = await examine()
    expect(code).toBe(0)
    expect(find('mode extract')).toMatchObject({ ready: true, needed: true })
    expect(find('mode hf-qwen2.5')).toMatchObject({ state: 'token_missing', ready: false, needed: false })
    expect(find('records')).toMatchObject({ state: 'empty', reason: expect.stringContaining('carepath import') })
  })

  it('asks each host for one token, and ends with 1 where the default mode cannot answer', async () => {
    const env = { HF_API_TOKEN: 'a-secret', HF_BASE_URL: upstream.url }
    expect(await examine(env)).toMatchObject({ code: 0 })
    upstream.replyWith(errorReply(402, { error: 'a-secret' }))
    const { code, find, stdout } = await examine(env)
    expect(code).toBe(1)
    expect(find('mode hf-qwen2.5')).toMatchObject({ state: 'no_credit', ready: false, needed: true })
    expect(stdout).not.toContain('a-secret')
  })

  it('lists every fault of the configuration, and of MODES_FILE by its line, without a value', async () => {
    const wrong = await examine({ PORT: 'a-secret', HF_TIMEOUT_SECONDS: 'a-secret' })
    expect(wrong.code).toBe(1)
    expect(wrong.findings.map(({ reason }) => String(reason).split(':')[0])).toEqual(['PORT', 'HF_TIMEOUT_SECONDS'])
    const file = join(folder, 'modes.yaml')
    writeFileSync(file, 'modes:\n  - id: mine\n    token: a-secret\n    base_url: a-secret\n    model: m\n')
    const { code, findings, stdout } = await examine({ MODES_FILE: file })
    expect(code).toBe(1)
    expect(findings.map(({ reason }) => String(reason).split(':')[0])).toEqual([
      'MODES_FILE line 3',
      'MODES_FILE line 4',
    ])
    expect(wrong.stdout + stdout).not.toContain('a-secret')
  })

  it('says what is wrong with the database', async () => {
    const { code, find } = await examine({ DATABASE_URL: `sqlite:${folder}` })
    expect(code).toBe(1)
    expect(find('store')).toMatchObject({ state: 'wrong', ready: false })
  })

  it('is a table for a person', async () => {
    const { stdout } = await runCli(['doctor'], folder)
    expect(stdout).toMatch(/^ok {2}configuration +ready +It fits\./)
    expect(stdout).toMatch(/\nok {2}mode extract \* +ready /)
    expect(stdout).toContain('Everything that is needed works.')
  })
})

describe('carepath modes', () => {
  it('lists the modes with their state, and asks the hosts only with --check', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'carepath-modes-'))
    const upstream = await startFakeUpstream(errorReply(401, ''))
    try {
      const env = { HF_API_TOKEN: 'test', HF_BASE_URL: upstream.url }
      const plain = await runCli(['modes'], folder, env)
      expect(plain.stdout).toMatch(/^hf-qwen2\.5 \* +ready +Qwen\//m)
      expect(upstream.callCount).toBe(0)
      const checked = await runCli(['modes', '--check', '--jsonl'], folder, env)
      const modes = checked.stdout
        .trim()
        .split('\n')
        .map((line): Record<string, unknown> => JSON.parse(line))
      expect(modes.find(({ id }) => id === 'hf-qwen2.5')).toMatchObject({ state: 'token_invalid', default: true })
    } finally {
      rmSync(folder, { recursive: true })
      await upstream.close()
    }
  })
})
