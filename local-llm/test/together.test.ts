import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { type ServiceProcess, startServiceProcess } from '../../server/test/service-process.ts'
import { scriptedModel } from '../tiny/models.ts'
import { isRunning } from './is-running.ts'
import { scratch, writeModel } from './local-process.ts'
import { ask, childrenOf, startModes } from './service.ts'

const isLinux = process.platform === 'linux'
/** 37 MB: it takes long enough to be loaded that it can be seen. */
const LARGER = { layers: 6, embedding: 512, heads: 8, keyValueHeads: 2, feedForward: 1536, context: 8192 }
const ANSWER = 'Your last HbA1c was 7.1 % on 3 March [F12]. Ask your nurse.'

test.runIf(isLinux)('a service that is killed in mid-answer leaves no process behind', async () => {
  const path = writeModel(scriptedModel(ANSWER, { endless: true }))
  const service = spawn(process.execPath, [join(import.meta.dirname, 'killed-service.ts'), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void service.kill('SIGKILL'))
  await once(service.stdout, 'data')
  const [child] = childrenOf(service.pid)
  if (child === undefined) throw new Error('no process was started')
  expect(isRunning(child)).toBe(true)
  service.kill('SIGKILL')
  await expect.poll(() => isRunning(child), { timeout: 5_000 }).toBe(false)
})

test.runIf(isLinux).each(['started', 'loading'])(
  'a service that is killed when its model has just been %s leaves neither a process nor a folder behind',
  async (moment) => {
    const temporary = scratch()
    const path = writeModel(scriptedModel(ANSWER, { shape: LARGER }))
    const service = spawn(process.execPath, [join(import.meta.dirname, 'loading-service.ts'), path], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, TMPDIR: temporary },
    })
    onTestFinished(() => void service.kill('SIGKILL'))
    let child = 0
    for await (const line of createInterface(service.stdout)) {
      if (line.startsWith('started ')) child = Number(line.slice('started '.length))
      if (line.startsWith(moment)) break
    }
    expect(isRunning(child)).toBe(true)
    expect(readdirSync(temporary)).toHaveLength(1)
    service.kill('SIGKILL')
    await expect.poll(() => isRunning(child), { timeout: 10_000 }).toBe(false)
    expect(readdirSync(temporary)).toEqual([])
  },
)

test.runIf(isLinux)('where memory runs out, the kernel ends the model and not the service', async () => {
  const { mode } = startModes({ GGUF_MODEL_PATH: writeModel(scriptedModel(ANSWER)) })
  await ask(mode('gguf'), 'And now?')
  const scores = [process.pid, ...childrenOf()].map((pid) => Number(readFileSync(`/proc/${pid}/oom_score_adj`, 'utf8')))
  expect(scores).toHaveLength(2)
  expect(scores[1]).toBeGreaterThan(scores[0] ?? 0)
})

test('a model whose file is removed goes on answering while it is loaded, and is missing after that', async () => {
  const path = writeModel(scriptedModel(ANSWER))
  const { mode } = startModes({ GGUF_MODEL_PATH: path })
  expect(await ask(mode('gguf'), 'And now?')).toMatchObject({ text: ANSWER })
  rmSync(path)
  expect(await ask(mode('gguf'), 'And still?')).toMatchObject({ text: ANSWER })
  expect(mode('gguf').state()).toMatchObject({ state: 'ready', ready: true })
  for (const child of childrenOf()) process.kill(child, 'SIGKILL')
  await expect.poll(() => mode('gguf').state().state).toBe('model_missing')
  await expect(ask(mode('gguf'), 'And now?')).rejects.toMatchObject({ code: 'mode_not_configured' })
  writeFileSync(path, scriptedModel('I am back.'))
  await expect.poll(() => mode('gguf').state().state, { timeout: 5_000 }).not.toBe('model_missing')
  await expect
    .poll(() => ask(mode('gguf'), 'And now?').catch(() => null), { timeout: 10_000 })
    .toMatchObject({
      text: 'I am back.',
    })
})

test('two services with the same model file answer at the same time, and one that ends leaves the other alone', async () => {
  const path = writeModel(scriptedModel(ANSWER))
  const services = [startModes({ GGUF_MODEL_PATH: path }), startModes({ GGUF_MODEL_PATH: path })] as const
  const [one, other] = services.map(({ mode }) => mode('gguf'))
  if (one === undefined || other === undefined) throw new Error('two services')
  const answers = await Promise.all([ask(one, 'And now?'), ask(other, 'And now?')])
  expect(answers.map(({ text }) => text)).toEqual([ANSWER, ANSWER])
  expect(childrenOf()).toHaveLength(2)
  await one.close?.()
  expect(childrenOf()).toHaveLength(1)
  expect(await ask(other, 'And still?')).toMatchObject({ text: ANSWER })
})

test.runIf(isLinux)(
  'a service that is asked to end while its model is loading does so, and takes it along',
  async () => {
    const { service, path, temporary } = await startService(scriptedModel(ANSWER, { shape: LARGER }))
    expect(processesOver(path)).toHaveLength(1)
    service.kill('SIGTERM')
    expect(await service.ended).toEqual({ code: 0, signal: null })
    expect(service.output()).not.toContain('crashed')
    expect(processesOver(path)).toEqual([])
    expect(readdirSync(temporary)).toEqual([])
  },
)

test.runIf(isLinux).each([
  ['SIGTERM', 'is finished', /event: done\n/],
  ['SIGINT', 'is told that it ends', /event: error\ndata: .*"code":"stopping"/],
] as const)(
  'where %s reaches the service and the process of its model, as from a terminal, an answer under way %s',
  async (signal, _outcome, last) => {
    const text = 'All is well, and this takes a while to say. '.repeat(40)
    const { service, path, temporary } = await startService(scriptedModel(text, { shape: LARGER }), {
      GGUF_MAX_TOKENS: '4000',
      GGUF_N_CTX: '8192',
    })
    const reply = await fetch(`${service.url}/triage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ patient_mrn: 'P000505', query: 'Am I well?' }),
    })
    let seen = ''
    for await (const piece of reply.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      if (!seen.includes('event: delta') && (seen + piece).includes('event: delta')) {
        service.kill(signal)
        for (const pid of processesOver(path)) process.kill(pid, signal)
      }
      seen += piece
    }
    expect(seen).toMatch(last)
    expect(await service.ended).toEqual({ code: 0, signal: null })
    expect(processesOver(path)).toEqual([])
    expect(readdirSync(temporary)).toEqual([])
  },
)

/** A whole service over a model, which it has begun to load. */
async function startService(
  model: Buffer,
  env: Record<string, string> = {},
): Promise<{ service: ServiceProcess; path: string; temporary: string }> {
  const path = writeModel(model)
  const temporary = scratch()
  const more = { DEFAULT_LLM_MODE: 'gguf', GGUF_MODEL_PATH: path, TMPDIR: temporary, ...env }
  const service = await startServiceProcess(scratch(), more, ['--demo'])
  onTestFinished(async () => {
    service.kill('SIGKILL')
    await service.ended
  })
  return { service, path, temporary }
}

/** The processes that were started over this model file and still run. */
function processesOver(path: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`LOCAL_LLM_MODEL_PATH=${path}\0`) && isRunning(pid)
      } catch {
        return false
      }
    })
}
