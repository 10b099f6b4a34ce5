import { describe, expect, it } from 'vitest'
import { detect } from '../recognizers/detect.ts'
import { markedQuestions } from '../recognizers/questions.fixture.ts'
import { toWords } from './word.ts'

const texts = [
  ...markedQuestions.map((question) => question.replaceAll(/[«»]/g, '')),
  'mrn482913, MRN#48-29-13 and m.r.n. 482913',
  "the device's/n 99812 and s.s.n. 528719930",
  'It began on Easterly Road, on Easter Sunday and by the Fourth of July.',
  'My mother is ninety-one years old, and my aunt one hundred and two years old.',
  'We met last Monday in mid-March, in Q3 2021, 2024-W05, week 3 of 2024 and since the 3rd',
  'Mail john dot doe at mail dot com, see www.example.org, ping 10.44.201.7 or ab12::ff01',
  'He lives at 12 Elm Street, P.O.Box 12, 5Calle Real 7, I-95 near exit 3, room 12B, zip: 59715',
  "O'Brien-Smith's and James' 3/3-3/7/24 x-ray 2,000.5-x",
]

describe('what a text holds', () => {
  it('leaves no detector out that finds something', () => {
    // With a letter beyond ASCII in it, what the words of a text are leaves none out.
    const lead = 'é\n\n'
    for (const text of texts) {
      const all = detect(lead + text).map((one) => ({
        ...one,
        start: one.start - lead.length,
        end: one.end - lead.length,
      }))
      expect(detect(text), text).toEqual(all)
    }
  })

  it('has the same words with letters of ASCII alone', () => {
    for (const text of texts) {
      const bounds = (words: ReturnType<typeof toWords>) => words.map(({ start, end, gap }) => ({ start, end, gap }))
      expect(bounds(toWords(`${text} é`)).slice(0, -1), text).toEqual(bounds(toWords(text)))
    }
  })
})
