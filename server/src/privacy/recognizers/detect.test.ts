import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { detect } from './detect.ts'
import { cleanMessages, markedMessages } from './messages.fixture.ts'
import { cleanQuestions, markedQuestions } from './questions.fixture.ts'

const marked = [...markedQuestions, ...markedMessages]

describe('detectors', () => {
  it.each(marked)('find every marked part of: %s', (question) => {
    const { text, parts } = unmark(question)
    expect(uncovered(text, parts)).toEqual([])
  })

  it.each(marked)('find nothing but the marked parts of: %s', (question) => {
    const { text, parts } = unmark(question)
    const extra = detect(text).filter((one) => !parts.some(([start, end]) => start < one.end && one.start < end))
    expect(extra.map(({ start, end }) => text.slice(start, end))).toEqual([])
  })

  it.each([...cleanQuestions, ...cleanMessages])('leave alone: %s', (question) => {
    expect(detect(question)).toEqual([])
  })

  it('give offsets in UTF-16 units, in order and without overlaps', () => {
    const text = '😀 I am Tom Delgado, call (612) 555-0148 or mail tom.delgado@mail.example.org'
    const found = detect(text)
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Tom Delgado',
      '(612) 555-0148',
      'tom.delgado@mail.example.org',
    ])
    for (const [at, one] of found.entries()) expect(one.start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0)
  })

  it('take a text of any size in time that grows with it', () => {
    const hostile = [
      'V15_ABDOMINAL_PAIN_FEVER_VITAL_CONCERN',
      'a'.repeat(20_000),
      '1-'.repeat(10_000),
      'Dr. '.repeat(5_000),
      'A. '.repeat(7_000),
      '@'.repeat(20_000),
    ]
    for (const text of hostile) expect(detect(text).length).toBeLessThan(20_000)
  })
})

const shared = fileURLToPath(new URL('../../../../../shared/data/phi/clinical-queries-dev.jsonl', import.meta.url))

describe.skipIf(!existsSync(shared))('on the published questions (skipped where ../shared/data is absent)', () => {
  it('99 of 100 identifiers are found, and at most 5 of 100 clean questions are changed', () => {
    let found = 0
    let all = 0
    let clean = 0
    let changed = 0
    for (const line of readFileSync(shared, 'utf8').trim().split('\n')) {
      const { query, phi } = JSON.parse(line) as { query: string; phi: { value: string }[] }
      const parts = phi.map(({ value }): [number, number] => [
        query.indexOf(value),
        query.indexOf(value) + value.length,
      ])
      all += parts.length
      found += parts.length - uncovered(query, parts).length
      if (phi.length === 0) {
        clean++
        if (detect(query).length > 0) changed++
      }
    }
    expect(found / all).toBeGreaterThanOrEqual(0.99)
    expect(changed / clean).toBeLessThanOrEqual(0.05)
  })
})

function unmark(marked: string): { text: string; parts: [number, number][] } {
  const parts: [number, number][] = []
  let text = ''
  let start = 0
  for (const char of marked) {
    if (char === '«') start = text.length
    else if (char === '»') parts.push([start, text.length])
    else text += char
  }
  return { text, parts }
}

/** The parts of which a letter or a digit is left. */
function uncovered(text: string, parts: readonly [number, number][]): string[] {
  const found = detect(text)
  return parts
    .filter(([start, end]) =>
      [...Array(end - start).keys()].some(
        (at) =>
          /[\p{L}\p{N}]/u.test(text.charAt(start + at)) &&
          !found.some((one) => one.start <= start + at && start + at < one.end),
      ),
    )
    .map(([start, end]) => text.slice(start, end))
}
