import { describe, expect, it } from 'vitest'
import { analyzeText } from '../text/analyzed-text.ts'
import { markedMessages } from './messages.fixture.ts'
import { markedQuestions } from './questions.fixture.ts'
import { recognizers } from './registry.ts'

const texts = [
  ...[...markedQuestions, ...markedMessages].map((question) => question.replaceAll(/[«»]/g, '')),
  'mrn482913, MRN#48-29-13 and m.r.n. 482913',
  "the device's/n 99812 and s.s.n. 528719930, or 528 71 9930",
  'It began on Easterly Road, on Easter Sunday and by the Fourth of July.',
  'My mother is ninety-one years old, and my aunt one hundred and two years old.',
  'We met last Monday in mid-March, in Q3 2021, 2024-W05, week 3 of 2024 and since the 3rd',
  'Mail john dot doe at mail dot com, see www.example.org, ping 10.44.201.7 or ab12::ff01',
  'He lives at 12 Elm Street, P.O.Box 12, 5Calle Real 7, I-95 near exit 3, room 12B, zip: 59715',
]

describe('the registry of recognizers', () => {
  it('is in the order of priority', () => {
    const priorities = recognizers.map(({ priority }) => priority)
    expect(priorities).toEqual([...priorities].sort((one, other) => other - one))
  })

  it('skips no text in which a recognizer finds something', () => {
    for (const text of texts)
      for (const { cues, find } of recognizers) {
        const analyzed = analyzeText(text, new Set())
        if (find(analyzed).length > 0) expect(analyzed.text).toMatch(cues)
      }
  })

  it('has a recognizer for each kind of identifier', () => {
    expect(new Set(recognizers.map(({ type }) => type)).size).toBe(17)
  })
})
