import { expect, test } from 'vitest'
import { identifiedRecord } from '../record.fixture.ts'
import { checkLeaks } from './leak-check.ts'

const clean = ['[F1] Blood pressure 120/80 mmHg', '[F2] Metformin 500 mg, by CLINICIAN_1']
const leaks = [
  ['a family name', '[F2] Metformin 500 mg, by Vasquez'],
  ['a phone number in other groups', '[F2] Call 555.203.7714'],
  ['a true day', '[F2] Blood pressure of 2024-03-03'],
]

for (const [what, line = ''] of leaks) {
  test(`${what} is found in a line of the system, also after prompts that were clean`, () => {
    const record = identifiedRecord()
    const check = (lines: readonly string[]) => checkLeaks(record, { lines, turns: [] })
    check(clean)
    check(clean)
    expect(() => check([...clean, line])).toThrow(expect.objectContaining({ code: 'privacy_blocked' }))
    expect(() => check([...clean, line])).toThrow(expect.objectContaining({ code: 'privacy_blocked' }))
  })
}

test('a line that is clean for one patient is looked through for another', () => {
  const lines = ['[F1] Seen by Ignatius']
  const other = identifiedRecord({ contact: [] })
  checkLeaks(other, { lines, turns: [] })
  expect(() => checkLeaks(identifiedRecord(), { lines, turns: [] })).toThrow(
    expect.objectContaining({ code: 'privacy_blocked' }),
  )
})
