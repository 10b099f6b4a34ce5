import { expect, test } from 'vitest'
import { toStems } from './tokenize.ts'

test.each([
  ['x-ray and t-score', ['x', 'ray', 'xray', 'and', 't', 'scor', 'tscor']],
  ["I can't sleep", ['i', 'cant', 'sleep']],
  ['I don’t feel well', ['i', 'dont', 'feel', 'well']],
  ["I've been told", ['i', 'been', 'told']],
  ["I'm, you're, she'd, they'll", ['i', 'you', 'she', 'they']],
  ["St John's wort, Crohn’s", ['st', 'john', 'wort', 'crohn']],
  ["Dr. O'Brien", ['dr', 'o', 'brien']],
  ["the patients' t-cells", ['the', 'patient', 't', 'cell', 'tcell']],
  ['corazón d’or', ['corazon', 'd', 'or']],
  ["isn't", ['isnt']],
])('an apostrophe joins no words, and what it shortens is none: %s', (text, stems) => {
  expect(toStems(text)).toEqual(stems)
})
