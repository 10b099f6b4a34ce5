import { expect, test } from 'vitest'
import type { Mode } from './llm/mode.ts'
import { stopService } from './stop-service.ts'

const mode = (id: string, state: string, limitMs?: number) =>
  [id, { id, state: () => ({ state, ready: true, reason: '' }), ...(limitMs && { limitMs }) }] as [string, Mode]

/** What happens, in its order; `close` settles when `closes` is called, and every wait at once but those that `stays` holds. */
function stopping({ stays = [] as number[], fhir = false } = {}) {
  const steps: string[] = []
  const closed = Promise.withResolvers<void>()
  const stopped = {
    config: { DRAIN_SECONDS: 7, FHIR_BASE_URL: fhir ? 'https://fhir' : undefined, FHIR_TIMEOUT_SECONDS: 20 },
    modes: new Map([mode('extract', 'ready'), mode('hf', 'slow', 30_000), mode('qwen', 'not_installed', 600_000)]),
    drain: { begin: () => steps.push('not ready'), endCalls: () => steps.push('callers told') },
    close: () => {
      steps.push('nobody is let in')
      return closed.promise
    },
    wait: (ms: number) => {
      steps.push(`${ms / 1_000} s`)
      return stays.includes(ms) ? new Promise<never>(() => undefined) : Promise.resolve()
    },
  }
  return { steps, stopped, closes: closed.resolve }
}

test('it is not ready first, lets nobody in after DRAIN_SECONDS, and ends with the last call', async () => {
  const { steps, stopped, closes } = stopping({ stays: [40_000] })
  const stop = stopService(stopped)
  await expect.poll(() => steps.length).toBe(4)
  closes()
  await stop
  expect(steps).toEqual(['not ready', '7 s', 'nobody is let in', '40 s'])
})

test('a call is waited for as long as the slowest mode that can answer may take, and the record, and is then told', async () => {
  const { steps, stopped } = stopping({ fhir: true })
  await stopService(stopped)
  expect(steps).toEqual(['not ready', '7 s', 'nobody is let in', '60 s', 'callers told', '3 s'])
})

test('told to stop now, it waits for no call', async () => {
  const { steps, stopped } = stopping()
  await stopService(stopped, { now: true })
  expect(steps).toEqual(['not ready', 'nobody is let in', 'callers told', '3 s'])
})
