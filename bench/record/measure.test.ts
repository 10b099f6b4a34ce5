import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { measure, readRecords } from './measure.ts'
import { findMissing, toLines } from './question.ts'

const demo = fileURLToPath(new URL('../../demo', import.meta.url))

test('of the demo patients, nearly every answer is sent within 4,000 tokens, and few without being asked for', async () => {
  const { tallies, misses, foundUnasked } = measure(await readRecords([demo]))
  const asked = [...tallies.values()].reduce((sum, tally) => sum + tally.asked, 0)
  expect(asked).toBeGreaterThan(500)
  expect(misses.length / asked, misses.join('\n')).toBeLessThan(0.01)
  expect(foundUnasked / asked).toBeLessThan(0.7)
})

test('an answer is only found where all of it stands in one line', () => {
  const question = {
    kind: 'latest value',
    words: 'record' as const,
    query: '',
    wanted: [{ texts: ['2019-03-04'], numbers: [7.25] }],
  }
  expect(findMissing(question, toLines('[F1] Glucose: 7.25 (2019-03-04)'))).toBeNull()
  expect(findMissing(question, toLines('[F1] Glucose: 7.25\n[F2] 2019-03-04 Visit'))).not.toBeNull()
  expect(findMissing(question, toLines('[F1] Glucose: 7.35 (2019-03-04)'))).not.toBeNull()
})
