import { beforeEach, expect, test } from 'vitest'
import type { Mode } from './mode.ts'
import { createRecheck } from './recheck.ts'

let time = 0
const clock = { now: () => time, monotonic: () => time }
const { signal } = new AbortController()
let checks: string[] = []

function mode(id: string, ready: boolean): Mode {
  return {
    kind: 'local',
    id,
    label: id,
    model: null,
    contextTokens: 1,
    maxTokens: 1,
    state: () => ({ state: ready ? 'ready' : 'provider_down', ready, reason: '' }),
    check: async () => {
      checks.push(id)
      return { state: 'ready', ready: true, reason: '' }
    },
    async generate() {
      throw new Error('a check is not a question')
    },
  }
}

beforeEach(() => {
  time = 0
  checks = []
})

test('a mode that cannot answer is asked again, at most once a minute', () => {
  const recheck = createRecheck(clock)
  recheck([mode('down', false)], signal)
  time = 59_999
  recheck([mode('down', false)], signal)
  expect(checks).toEqual(['down'])
  time = 60_000
  recheck([mode('down', false)], signal)
  expect(checks).toEqual(['down', 'down'])
})

test('one that can answer is left alone, and each has a minute of its own', () => {
  const recheck = createRecheck(clock)
  recheck([mode('up', true), mode('down', false)], signal)
  time = 30_000
  recheck([mode('up', false), mode('down', false)], signal)
  expect(checks).toEqual(['down', 'up'])
})
