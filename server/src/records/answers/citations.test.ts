import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkCitations, createCitationFilter } from './citations.ts'

const sent = new Set(['F1', 'F2', 'F3', 'F12'])
const isSent = (ref: string) => sent.has(ref)

test.each([
  ['Your A1c was 7 % [F1].', 'Your A1c was 7 % [F1].', ['F1'], 0],
  ['Your A1c was 7 % [F99].', 'Your A1c was 7 %.', [], 1],
  ['Both [F1, F2] and [F1][F99].', 'Both [F1][F2] and [F1].', ['F1', 'F2'], 1],
  ['All of [F1-F3].', 'All of [F1][F2][F3].', ['F1', 'F2', 'F3'], 0],
  ['A date [F12, 2019-03-04] within.', 'A date [F12] within.', ['F12'], 0],
  ['Wide 【F1】 and [fact F2: dose].', 'Wide [F1] and [F2].', ['F1', 'F2'], 0],
  ['No refs: [see your doctor] [F.A.S.T.] (F99).', 'No refs: [see your doctor] [F.A.S.T.] (F99).', [], 0],
  ['Unclosed [F1', 'Unclosed [F1]', ['F1'], 0],
  ['Unclosed [F99', 'Unclosed', [], 1],
])('%s', (answer, text, refs, removed) => {
  expect(checkCitations(answer, isSent)).toEqual({ text, refs, removed })
})

test('however an answer is cut into parts, the same comes out, and nothing that was not sent', () => {
  const piece = fc.constantFrom(
    'word ',
    '[F1]',
    ' [F99]',
    '[F2, F98]',
    '[',
    ']',
    'F1',
    ' ',
    '\n',
    '[\nF1]',
    '【F3】',
    '[F1-F3]',
    '[not a ref]',
  )
  fc.assert(
    fc.property(fc.array(piece), fc.infiniteStream(fc.integer({ min: 1, max: 7 })), (pieces, sizes) => {
      const answer = pieces.join('')
      const filter = createCitationFilter(isSent)
      let out = ''
      for (let at = 0; at < answer.length; ) {
        const size = sizes.next().value ?? 1
        out += filter.push(answer.slice(at, at + size))
        at += size
      }
      out += filter.end()
      const whole = checkCitations(answer, isSent)
      expect({ text: out, refs: filter.refs, removed: filter.removed }).toEqual(whole)
      expect(out).not.toMatch(/\[F9[89]\]/u)
    }),
  )
})

describe('a ref in disguise', () => {
  it.each(['[F９９９]', '[Ｆ999]', '【F１】', '[𝐅𝟏]', '[Ⓕ①]', '[F٣]', '[F\u03061]', '[Fact Ｆ1: dose]', '[F１, F2]'])(
    '%s does not stand as a citation',
    (ref) => {
      const { text, refs } = checkCitations(`So it is ${ref}.`, () => true)
      expect(text).not.toMatch(/Ｆ|𝐅|Ⓕ|９|１|𝟏|①|٣|\u0306/u)
      expect(refs.filter((one) => one !== 'F2')).toEqual([])
    },
  )

  it('is nothing that only stands in brackets', () => {
    expect(checkCitations('[Größe: 3 µg] [1–2]', () => true).text).toBe('[Größe: 3 µg] [1–2]')
  })
})
