import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findAll } from './find-all.ts'

const patterns = [/\d+/g, /(?<=a)b*/gu, /\p{L}*/gu, /(?:x|)/g, /^/gm, /(a)|(b)/dg]

it('finds what matchAll finds, at the same places, as often as it is asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'x', '1', ' ', '\n', '😀', 'é') }), (text) => {
      for (const pattern of patterns) {
        const expected = [...text.matchAll(pattern)]
        expect([...findAll(text, pattern)]).toEqual(expected)
        expect(findAll(text, pattern).map(({ index }) => index)).toEqual(expected.map(({ index }) => index))
      }
    }),
  )
})
