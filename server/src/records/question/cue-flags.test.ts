import { expect, test } from 'vitest'
import { readQuestion } from './question.ts'
import { numbers, pick } from './random.fixture.ts'
import { tokenizeQuery } from './tokenized-query.ts'

const NOW = Date.UTC(2026, 10, 26)

/** Words of all patterns that questions are read with, and what may stand beside them. */
const WORDS =
  `january feb mar may september sept spring summer falls winter day days week months year decade yr mo wks dia semanas mes
  last this past previous recent next pasado la el ago back hace today yesterday since after before following prior to until
  till during while when i he we was turned had my his in at the age of 40 forties ninth twenties two 3 a una 2019 2014-05
  3/4/19 '14 1990s latest newest most current currently now these actual ultimo ultima first earliest oldest originally
  initially start started begin began birth weight how many often number highest maximum ever above high lowest minimum
  below low worst summary summarizing overview everything whole medical record health chart file all previously formerly
  used alguna vez antes todos todas visit glucose surgery n't 's - _ may2019 2last`.split(/\s+/u)
const PHRASES = [
  ...[
    'hace una semana',
    'two wks ago',
    'three falls ago',
    'a day back',
    'last few mos',
    'la semana pasada',
    'next year',
  ],
  ...[
    'el mes pasado',
    'in my forties',
    'at age 40',
    'at 40 years',
    'since i was two',
    'the year i turned 40',
    'while i was 3',
  ],
  ...[
    'year before last',
    'in the spring',
    'last fall',
    'in may',
    'at birth',
    'number of',
    'how often',
    'how many',
    'used to',
  ],
  ...[
    'ever above',
    'ever low',
    'alguna vez',
    'most recent',
    'my record',
    'my health',
    'my chart',
    'whole file',
    'past month',
  ],
  ...['following my surgery', 'prior to my visit', 'during my visit', 'while i had', 'until my visit', 'when i had'],
]
const BETWEEN = [' ', ' ', ' ', ' ', ', ', '-', '_', '']

test('what cues leave untried would have found nothing', () => {
  const next = numbers(26)
  for (let round = 0; round < 3_000; round += 1) {
    let text = ''
    while (text.length < 50) text += `${pick(next() < 0.5 ? PHRASES : WORDS, next())}${pick(BETWEEN, next())}`
    // With a letter beyond ASCII in it, every pattern is tried; `á` is read as `a`, which changes nothing.
    expect(readTimes(text), text).toEqual(readTimes(`á ${text}`))
  }
})

function readTimes(text: string): unknown {
  const { days, time, end, endAlone, wants } = readQuestion(tokenizeQuery(text), [], NOW)
  return { days, relation: time?.relation, age: time?.age, end, endAlone, wants }
}
