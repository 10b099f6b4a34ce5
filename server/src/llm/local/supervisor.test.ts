import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { systemClock } from '../../shared/clock.ts'
import { type LocalEvent, type NotReadyReason, Supervisor } from './supervisor.ts'

const READY = { type: 'ready', contextTokens: 4096, threads: 1 }
const signal = () => new AbortController().signal

function supervised(
  steps: object[],
  { notReady, delayMs = 60_000 }: { notReady?: () => NotReadyReason | null; delayMs?: number } = {},
) {
  const events: LocalEvent[] = []
  const crashes: number[] = []
  const supervisor = new Supervisor({
    mode: 'gguf',
    modelPath: '/models/tiny.gguf',
    script: join(import.meta.dirname, '../../../test/fake-local-llm.ts'),
    env: { FAKE_STEPS: JSON.stringify(steps) },
    prepare: () => undefined,
    notReady: notReady ?? (() => null),
    restartDelayMs: (count) => {
      crashes.push(count)
      return delayMs
    },
    clock: systemClock,
    report: (event) => events.push(event),
  })
  onTestFinished(() => supervisor.stop())
  return { supervisor, events, crashes }
}

test('nothing is started before it is needed, and then it is loaded once for all who wait', async () => {
  const { supervisor, events } = supervised([{ wait: 50 }, READY])
  expect(supervisor.state()).toMatchObject({ state: 'idle', ready: true })
  await Promise.all([supervisor.ready(signal()), supervisor.ready(signal()), supervisor.ready(signal())])
  expect(supervisor.state()).toMatchObject({ state: 'ready', ready: true })
  expect(events.map(({ type }) => type)).toEqual(['local_model_loading', 'local_model_ready'])
})

test('while it is loading, the state says how far', async () => {
  const { supervisor } = supervised([{ type: 'loading', progress: 0.438 }])
  supervisor.start()
  await expect.poll(() => supervisor.state().state, { timeout: 5_000 }).toBe('loading 43 %')
  expect(supervisor.state().ready).toBe(false)
})

test('who leaves while it is loading is let go, and the loading goes on', async () => {
  const { supervisor } = supervised([{ wait: 300 }, READY])
  const leaving = new AbortController()
  const waiting = supervisor.ready(leaving.signal)
  leaving.abort(new Error('gone'))
  await expect(waiting).rejects.toThrow('gone')
  await supervisor.ready(signal())
})

test('where something is missing nothing is started, and that is said until it is there', async () => {
  let here = false
  const notReady = (): NotReadyReason | null => (here ? null : { state: 'model_missing', reason: 'Pull it first.' })
  const { supervisor, events } = supervised([READY], { notReady })
  expect(supervisor.state()).toEqual({ state: 'model_missing', ready: false, reason: 'Pull it first.' })
  await expect(supervisor.ready(signal())).rejects.toMatchObject({
    code: 'mode_not_configured',
    message: 'Pull it first.',
  })
  expect(events).toEqual([])
  here = true
  await supervisor.ready(signal())
})

test('a model that can not be loaded says why to those who wait, and to the next at once', async () => {
  const { supervisor } = supervised([{ type: 'failed', reason: 'Invalid GGUF magic' }, { exit: 1 }])
  const expected = { code: 'provider_unavailable', message: expect.stringContaining('Invalid GGUF magic') }
  await expect(supervisor.ready(signal())).rejects.toMatchObject(expected)
  await expect(supervisor.ready(signal())).rejects.toMatchObject({ ...expected, retryAfterS: 60 })
  expect(supervisor.state()).toMatchObject({ state: 'crashed', ready: false })
})

test('native code that aborts is told apart from a process that was killed', async () => {
  const aborted = supervised([{ kill: 'SIGABRT' }])
  await expect(aborted.supervisor.ready(signal())).rejects.toThrow(/damaged.*carepath models verify/)
  const killed = supervised([{ kill: 'SIGKILL' }])
  await expect(killed.supervisor.ready(signal())).rejects.toThrow(/want of memory/)
})

test('a crash after loading is noticed, told, and followed by a restart, each a little later', async () => {
  const { supervisor, events, crashes } = supervised([READY, { wait: 30 }, { kill: 'SIGSEGV' }], { delayMs: 20 })
  await supervisor.ready(signal())
  expect(await supervisor.whyGone()).toMatch(/crashed in the middle of an answer \(SIGSEGV\)/)
  await expect.poll(() => crashes.length, { timeout: 10_000 }).toBeGreaterThan(2)
  expect(crashes.slice(0, 3)).toEqual([1, 2, 3])
  expect(events.filter(({ type }) => type === 'local_model_ready').length).toBeGreaterThan(1)
})

test('what stands in the way when it should be started again is told, and once that is gone it can be asked', async () => {
  let full = false
  const notReady = (): NotReadyReason | null => (full ? { state: 'does_not_fit', reason: 'Too large.' } : null)
  const { supervisor } = supervised([READY, { wait: 200 }, { kill: 'SIGKILL' }], { notReady, delayMs: 20 })
  await supervisor.ready(signal())
  full = true
  await expect.poll(() => supervisor.state().state, { timeout: 5_000 }).toBe('does_not_fit')
  await expect(supervisor.ready(signal())).rejects.toMatchObject({ code: 'mode_not_configured' })
  full = false
  expect(supervisor.state()).toMatchObject({ state: 'idle', ready: true })
  await supervisor.ready(signal())
})

test('a process that is well has no reason to be gone', async () => {
  const { supervisor } = supervised([READY])
  await supervisor.ready(signal())
  expect(await supervisor.whyGone()).toBeNull()
})

test('stopping ends the process, those who wait, and every restart', async () => {
  const { supervisor, events } = supervised([{ wait: 60_000 }])
  const waiting = supervisor.ready(signal())
  const settled = expect(waiting).rejects.toMatchObject({ code: 'provider_unavailable' })
  await supervisor.stop()
  await settled
  supervisor.start()
  expect(events.map(({ type }) => type)).toEqual(['local_model_loading'])
})
