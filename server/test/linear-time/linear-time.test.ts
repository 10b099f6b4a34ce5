import { describe, expect, it } from 'vitest'
import { growsTooFast } from './cost.ts'
import { type HostileText, hostileTexts } from './hostile-texts.ts'
import { readers } from './readers.ts'
import { recordPatterns } from './record-patterns.ts'

// Something for every pattern to begin with, so that each is tried.
const anything =
  `Dr. Ana Cruz (MRN: 48-29-13), 12 Elm Street, Boston, MA 02115 saw me on 05/10/2026 at 3:15 pm; call (612) 555-0148
or ana@mail.example.org, www.example.org/x?y=1. Was my HbA1c 7.2 % [F12], [F1-F3]? CLINICIAN_1 said "take 10 mg" — <b>twice</b>
&amp; \\par {\\b x} since last spring, in March 2024 & 3 weeks ago. **Plan:** 90+ 2243-05-07
# Plan
- one

`.repeat(30)
const LONG = 2_000
const patterns = new Map(
  readers
    .flatMap(({ read }) => recordPatterns(LONG, () => read(anything)))
    .map((pattern) => [String(pattern), pattern]),
)
const MOST_TEXTS = 14
const REPETITIONS = 2_000

describe('time that grows with the text and not faster', () => {
  it.each([...patterns.values()])('is all that %s takes', (pattern) => {
    const global = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}g`)
    for (const text of spread(hostileTexts(pattern), MOST_TEXTS)) {
      const work = (units: number) => void [...build(text, units).matchAll(global)]
      expect(growsTooFast(work, REPETITIONS), JSON.stringify(text)).toBe(false)
    }
  })

  const units = [...new Set([...patterns.values()].flatMap(hostileTexts).map(({ unit }) => unit))]

  it.each(readers)('is all that reading $name takes', { timeout: 120_000 }, ({ read }) => {
    for (const unit of spread(units, 120)) {
      const work = (size: number) => read(`${build({ before: '', unit, after: ' x' }, size)}`)
      expect(growsTooFast(work, REPETITIONS), JSON.stringify(unit)).toBe(false)
    }
  })

  it('is not what a pattern takes that looks on from each character', () => {
    const emailAddress = /[\p{L}\p{N}._%+-]+\s?@/gu
    const slow = hostileTexts(emailAddress).filter((text) =>
      growsTooFast((size) => void [...build(text, size).matchAll(emailAddress)], REPETITIONS),
    )
    expect(slow).not.toEqual([])
  })
})

/** `size` in UTF-16 units. */
function build({ before, unit, after }: HostileText, size: number): string {
  return before + unit.repeat(Math.ceil(size / unit.length)) + after
}

/** Returns some of the items, from all over the list, the same at each run. */
function spread<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most)
  return items.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
}
