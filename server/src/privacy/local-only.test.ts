import { expect, it } from 'vitest'
import { refuseHosted } from './local-only.ts'

it('a hosted mode is refused where the request says local_only, with the reason', () => {
  expect(() => refuseHosted({ kind: 'hosted', id: 'hf-qwen2.5', place: 'elsewhere' }, true)).toThrow(
    expect.objectContaining({ code: 'forbidden', message: expect.stringContaining('hf-qwen2.5') }),
  )
})

it('so is one in the operator’s own network: it is another machine', () => {
  expect(() => refuseHosted({ kind: 'hosted', id: 'gguf', place: 'network' }, true)).toThrow(
    'gguf is answered by a model on another machine of this network',
  )
})

it.each(['local', 'record'] as const)('a mode that is answered here is not: %s', (kind) => {
  expect(() => refuseHosted({ kind, id: 'here' }, true)).not.toThrow()
})

it.each([undefined, false])('nor is a hosted one where local_only is %s', (localOnly) => {
  expect(() => refuseHosted({ kind: 'hosted', id: 'hf-qwen2.5', place: 'elsewhere' }, localOnly)).not.toThrow()
})
