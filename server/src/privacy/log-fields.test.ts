import { Writable } from 'node:stream'
import type { Logger } from 'pino'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '../shared/problem-error.ts'
import { type LogFields, patientHash, privateLog } from './log-fields.ts'

const canary = 'Tamsin Oyelaran'

function logged(write: (log: Logger) => void): string {
  let text = ''
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += chunk
      done()
    },
  })
  write(privateLog({ level: 'trace' }, sink))
  return text
}

describe('a log line', () => {
  it('holds the fields of the list', () => {
    const fields = {
      trace_id: 'ab12cd34ef56',
      route: '/patients/:mrn/summary',
      status: 200,
      ms: 1.5,
    } satisfies LogFields
    expect(JSON.parse(logged((log) => log.info(fields, 'request')))).toMatchObject({ ...fields, msg: 'request' })
  })

  it.each<[string, (log: Logger) => void]>([
    ['in a field that is not on the list', (log) => log.info({ query: canary, patient_name: canary }, 'request')],
    [
      'in a field of the list that has another form',
      (log) => log.info({ trace_id: canary, ms: canary, route: canary }, 'request'),
    ],
    ['in a message', (log) => log.info(`asked by ${canary}`)],
    ['in a message after fields', (log) => log.warn({ status: 500 }, `asked by ${canary}`)],
    ['in what a message is filled with', (log) => log.info('request %s', canary)],
    ['in an error', (log) => log.error(new Error(canary))],
    ['in an error that is a field', (log) => log.error({ err: new Error(canary) }, 'unexpected error')],
    ['in the cause of an error', (log) => log.error({ err: new Error('x', { cause: new Error(canary) }) }, canary)],
    [
      'in fields that all later lines have',
      (log) => {
        log.setBindings({ patient: canary })
        log.info('request')
      },
    ],
    ['in the prefix of a child', (log) => log.child({}, { msgPrefix: canary }).info('request')],
    [
      'in what a child makes of a value',
      (log) => log.child({}, { serializers: { ms: () => canary } }).info({ ms: 1 }, 'request'),
    ],
    [
      'in what a child makes of its fields',
      (log) => log.child({}, { formatters: { log: () => ({ patient: canary }) } }).info({ ms: 1 }, 'request'),
    ],
    ['in a child of the log', (log) => log.child({ patient: canary, mrn: canary }).info('request')],
    [
      'deep in an object',
      (log) => log.info({ req: { body: { query: canary } }, trace_id: { text: canary } }, 'request'),
    ],
  ])('never holds what somebody wrote: %s', (_where, write) => {
    const text = logged(write)
    expect(text).not.toBe('')
    expect(text).not.toContain('Tamsin')
  })

  it.each(['"', '\\', '\n', '\u2028'])('is one line of JSON, also where a value holds %j', (mark) => {
    const fields = {
      trace_id: `ab12cd34${mark}`,
      route: `/patients${mark}`,
      host: `a${mark}b`,
      url: `http://a${mark}`,
      why: `HF_API_TOKEN is set${mark}`,
      error: `Error${mark}`,
      at: `f (server/src/a${mark}.ts:1)`,
      ms: Number.NaN,
    } satisfies LogFields
    const text = logged((log) => log.info(fields, 'request'))
    expect(text.trimEnd()).not.toContain('\n')
    expect(JSON.parse(text)).toEqual({ level: 30, time: expect.any(Number), ms: null, msg: 'request' })
  })

  it('has the known fields of the child that writes it', () => {
    const text = logged((log) => log.child({ llm_mode: 'mock', query: canary }).warn({ count: 1 }, 'answered'))
    expect(JSON.parse(text)).toMatchObject({ level: 40, llm_mode: 'mock', count: 1, msg: 'answered' })
  })

  it('tells of an error its class, its code and its place in the code', () => {
    const line = logged((log) => log.error(new ProblemError('privacy_blocked', { detail: canary })))
    expect(JSON.parse(line)).toMatchObject({
      error: 'ProblemError',
      code: 'privacy_blocked',
      at: expect.stringContaining('log-fields.test.ts'),
    })
  })
})

describe('the hash of a patient', () => {
  it('is the same for the same patient and key, and tells nothing without the key', () => {
    const [one, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
    expect(patientHash('P000123', one)).toBe(patientHash('P000123', one))
    expect(patientHash('P000123', one)).not.toBe(patientHash('P000124', one))
    expect(patientHash('P000123', one)).not.toBe(patientHash('P000123', other))
    expect(patientHash('P000123')).toMatch(/^p_[0-9a-f]{16}$/)
  })
})
