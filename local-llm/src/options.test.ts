import { expect, test } from 'vitest'
import { OptionsError, parseOptions } from './options.ts'

const model = { LOCAL_LLM_MODEL_PATH: '/models/tiny-q4.gguf' }

test('a path to a model is enough', () => {
  const options = parseOptions(model, 4)
  expect(options).toMatchObject({
    modelId: 'tiny-q4',
    listen: { host: '127.0.0.1', port: 8081 },
    token: null,
    engine: { contextTokens: 4096, cores: 4, threads: null, gpu: false },
  })
})

test('cores are left to the service beside, but one always remains', () => {
  expect(parseOptions({ ...model, LOCAL_LLM_SPARE_CORES: '1' }, 4).engine.cores).toBe(3)
  expect(parseOptions({ ...model, LOCAL_LLM_SPARE_CORES: '1' }, 1).engine.cores).toBe(1)
})

test('a fixed number of threads never exceeds the cores that may be used', () => {
  expect(parseOptions({ ...model, LOCAL_LLM_N_THREADS: '16' }, 4).engine.threads).toBe(4)
})

test('an address that others can reach is refused without a token', () => {
  const open = { ...model, LOCAL_LLM_LISTEN: '0.0.0.0:8081' }
  expect(() => parseOptions(open, 4)).toThrow(/LOCAL_LLM_TOKEN/)
  expect(parseOptions({ ...open, LOCAL_LLM_TOKEN: 'x'.repeat(16) }, 4).listen).toEqual({ host: '0.0.0.0', port: 8081 })
})

test('all faults are listed at once, by name and without a value', () => {
  try {
    parseOptions({ LOCAL_LLM_LISTEN: 'nowhere', LOCAL_LLM_TOKEN: 'short-one' }, 4)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(OptionsError)
    const { message } = error as OptionsError
    expect(message).toContain('LOCAL_LLM_MODEL_PATH')
    expect(message).toContain('LOCAL_LLM_LISTEN')
    expect(message).toContain('LOCAL_LLM_TOKEN')
    expect(message).not.toContain('short-one')
  }
})
