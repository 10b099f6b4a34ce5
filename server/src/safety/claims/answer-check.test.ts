import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { PatientRecord } from '../../records/facts/patient-record.ts'
import { importRecords } from '../../records/import/import.ts'
import { storeSource } from '../../records/sources/store.ts'
import { openStore } from '../../store/open.ts'
import { AnswerCheck, type CheckLevel } from './answer-check.ts'

const NOW = Date.parse('2026-11-29T12:00:00Z')
let record: PatientRecord

beforeAll(async () => {
  const store = await openStore('sqlite::memory:')
  await importRecords(store, [fileURLToPath(new URL('../../../../demo', import.meta.url))])
  const loaded = await storeSource(store).load('P000123', new AbortController().signal)
  if (loaded === null) throw new Error('no demo patient')
  record = loaded
  await store.close()
})

/** Sends the pieces; returns what was shown after each, and how the whole stands. */
function run(level: CheckLevel, pieces: readonly string[]) {
  const check = new AnswerCheck(record, level, { now: NOW })
  const shown = [...pieces.map((piece) => check.push(piece)), check.end()]
  return { shown, response: shown.join(''), checks: check.checks }
}

it('lets a plain answer flow, a word at most behind', () => {
  const { shown, checks } = run('flag', ['Your A1c ', 'was 6.9% on ', '2 October 2026.'])
  expect(shown[0]).toBe('Your A1c ')
  expect(shown[1]).toContain('was 6.9%')
  expect(checks).toEqual({ state: 'passed', findings: [] })
})

it('never shows an unsafe sentence, and says whom to ask in its stead', () => {
  const { response, checks } = run('flag', [
    'Your A1c was 6.9%. You should st',
    'op taking metformin',
    ' today. It is on your list.',
  ])
  expect(response).not.toMatch(/stop taking metformin/)
  expect(response).toMatch(/ask your care team/)
  expect(response).toMatch(/It is on your list\.$/)
  expect(checks.state).toBe('withheld')
  expect(checks.findings).toMatchObject([{ verdict: 'unsafe', kind: 'advice' }])
  const [finding] = checks.findings
  expect(response.slice(finding?.start, finding?.end)).toBe(finding?.text)
})

it('marks what is contradicted with `flag`, and replaces it by what the record says with `withhold`', () => {
  const pieces = ['Your last A1c was 9.9%. ', 'You take losartan.']
  const flagged = run('flag', pieces)
  expect(flagged.response).toBe(pieces.join(''))
  expect(flagged.checks).toMatchObject({
    state: 'flagged',
    findings: [{ verdict: 'contradicted', resource: expect.stringMatching(/^Observation\//) }],
  })
  const withheld = run('withhold', pieces)
  expect(withheld.response).toMatch(/^Your record says: Hemoglobin A1c: 6\.9%.* You take losartan\.$/)
  expect(withheld.checks.state).toBe('withheld')
})

it('answers in the language of the sentence that it replaces', () => {
  expect(run('flag', ['Deje de tomar la metformina hoy.']).response).toMatch(/^Pregunte a su equipo médico/)
})

it('shows the same however an answer is cut into pieces', () => {
  const answer =
    'Your A1c was 6.9% on 2 October 2026 [F15]. Dr. Imogen Placeholder follows it. You can stop taking losartan now. ' +
    'Your last weight was 99 kg.\n- You take metformin 500 mg twice a day [F14]\nStop metformin'
  for (const level of ['flag', 'withhold'] as const) {
    const whole = run(level, [answer])
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 60 }), (lengths) => {
        const pieces: string[] = []
        for (let at = 0, n = 0; at < answer.length; at += lengths[n % lengths.length] ?? 1, n += 1) {
          pieces.push(answer.slice(at, at + (lengths[n % lengths.length] ?? 1)))
        }
        const cut = run(level, pieces)
        expect(cut.response).not.toMatch(/stop taking losartan|Stop metformin/)
        if (level === 'withhold') expect(cut.response).toBe(whole.response)
        expect(cut.checks.findings.map(({ verdict, kind }) => [verdict, kind])).toEqual(
          whole.checks.findings.map(({ verdict, kind }) => [verdict, kind]),
        )
      }),
      { numRuns: 60 },
    )
  }
})
