import { expect, test } from 'vitest'
import { dateToDays } from '../fhir/date.ts'
import { readDays } from './query-dates.ts'
import { readQuestion } from './question.ts'
import { tokenizeQuery } from './tokenized-query.ts'
import { topics } from './vocabulary.ts'

const NOW = Date.parse('2024-06-15T12:00:00Z')

function read(query: string, earlier: readonly string[] = []) {
  return readQuestion(tokenizeQuery(query), earlier, NOW)
}

test.each([
  ['what was it on 2019-03-04?', '2019-03-04', '2019-03-04'],
  ['on March 4, 2019', '2019-03-04', '2019-03-04'],
  ['on the 4th of March 2019', '2019-03-04', '2019-03-04'],
  ['on 3/4/2019', '2019-03-04', '2019-03-04'],
  ['on 25/12/2019', '2019-12-25', '2019-12-25'],
  ['in March 2019', '2019-03-01', '2019-03-31'],
  ['in 2019', '2019-01-01', '2019-12-31'],
  ['in the 1990s', '1990-01-01', '1999-12-31'],
  ['last spring', '2024-03-01', '2024-05-31'],
  ['last summer', '2023-06-01', '2023-08-31'],
  ['in spring 2020', '2020-03-01', '2020-05-31'],
  ['last winter', '2023-12-01', '2024-02-29'],
  ['last year', '2023-01-01', '2023-12-31'],
  ['this year', '2024-01-01', '2024-12-31'],
  ['last month', '2024-05-01', '2024-05-31'],
  ['in the past six months', '2023-12-15', '2024-06-15'],
  ['since 2018', '2018-01-01', '2024-06-15'],
  ['after March 2020', '2020-04-01', '2024-06-15'],
  ['between 2015 and 2017', '2015-01-01', '2017-12-31'],
  ['from March 2015 to May 2015', '2015-03-01', '2015-05-31'],
  ['in September', '2023-09-01', '2023-09-30'],
  ['in may', '2024-05-01', '2024-05-31'],
  ['in the spring', '2024-03-01', '2024-05-31'],
  ['next month', '2024-07-01', '2024-07-31'],
  ['next week', '2024-06-16', '2024-06-22'],
  ['labs from 2019', '2019-01-01', '2019-12-31'],
  ['from 2019 on', '2019-01-01', '2024-06-15'],
  ['since september', '2023-09-01', '2024-06-15'],
  ['since last march', '2024-03-01', '2024-06-15'],
  ['after april', '2024-05-01', '2024-06-15'],
  ['sometime between May and June 2014', '2014-05-01', '2014-06-30'],
  ['labs from March to June 2014', '2014-03-01', '2014-06-30'],
  ['in November or December 2019', '2019-11-01', '2019-12-31'],
  ['from December to February 2020', '2019-12-01', '2020-02-29'],
  ["in Sept. '14", '2014-09-01', '2014-09-30'],
  ["back in '98", '1998-01-01', '1998-12-31'],
  ['on 5/21/14', '2014-05-21', '2014-05-21'],
  ['the year before last', '2022-01-01', '2022-12-31'],
  ['two summers ago', '2022-06-01', '2022-08-31'],
  ['el año pasado', '2023-01-01', '2023-12-31'],
])('%s is from %s to %s', (question, first, last) => {
  expect(readDays(question, NOW).days).toEqual({ first: dateToDays(first).first, last: dateToDays(last).last })
})

test('a time leaves nothing of its own behind', () => {
  expect(readDays("results from last month's labs", NOW).rest.split(/\s+/u)).toEqual(['results', 'from', 'labs'])
  expect(read('was my blood pressure ever above 150').wants).toBe('highest')
})

test('before a time is everything up to it', () => {
  expect(readDays('before 2010', NOW).days?.last).toBe(dateToDays('2009-12-31').last)
})

test('what looks like a date and is none names no time', () => {
  for (const question of ['take 2000 mg', 'may I eat this?', 'is 120/80 good?', 'phase 3 trial', 'vitamin b12'])
    expect(readDays(question, NOW).days).toBeNull()
})

test('a time is no word to look for', () => {
  expect(read('weight in March 2019').terms.map(({ term }) => term)).not.toContain('march')
})

test('lay words ask for what they mean', () => {
  const asks = (question: string, name: string) => {
    const topic = topics.find(({ names }) => names.includes(name))
    return read(question).terms.some(({ term }) => term === topic)
  }
  expect(asks('how is my blood sugar?', 'hba1c')).toBe(true)
  expect(asks('how is my blood sugar?', 'glucose')).toBe(true)
  expect(asks('do I take a water pill', 'diuretic')).toBe(true)
  expect(asks('did I see the heart doctor', 'cardiology')).toBe(true)
  expect(asks('¿cuál es mi presión arterial?', 'blood pressure')).toBe(true)
})

test('a section is asked for by its words, also in Spanish', () => {
  expect(read('What medications am I taking?').sections).toEqual(new Set(['medications']))
  expect(read('¿Qué medicinas tomo?').sections).toEqual(new Set(['medications']))
})

test('a vague question takes its subject from the one before it, another only leans on it', () => {
  const vague = read('and before that?', ['What was my last glucose?'])
  expect(vague.terms.some(({ term }) => term === 'glucos')).toBe(true)
  const other = read('And my weight?', ['What was my last glucose?'])
  const weightOf = (stem: string) =>
    Math.max(0, ...other.terms.filter(({ said }) => said === stem).map(({ weight }) => weight))
  expect(weightOf('weight')).toBeGreaterThan(2 * weightOf('glucose'))
})

test.each([
  ['What was my weight when I was 40?', 'during', 480, 12],
  ['how tall was he when he was 3', 'during', 36, 12],
  ['how tall was he when he was six months old', 'during', 6, 1],
  ['my weight since I was thirty', 'since', 360, 12],
  ['what happened before she turned 12?', 'before', 144, 12],
  ['what was my cholesterol at the age of 51', 'during', 612, 12],
  ['the year I turned 60', 'during', 720, 12],
  ['which illnesses did I have in my 40s', 'during', 480, 120],
  ['and in my thirties?', 'during', 360, 120],
])('%s asks for an age', (query, relation, months, length) => {
  expect(read(query).time).toMatchObject({ relation, age: { months, length } })
})

test.each(['when I was a smoker', 'my weight when I was 20 weeks pregnant', 'when I was one of many'])(
  '%s asks for no age',
  (query) => {
    expect(read(query).time?.age ?? null).toBeNull()
  },
)

test.each([
  ['since my fall how has my sodium been', 'fall'],
  ['after my fall which medicine did they take away', 'fall'],
  ['was it lower before the operation?', 'operation'],
])('%s: the event ends where the question begins', (query, event) => {
  expect(
    read(query)
      .time?.terms.filter(({ term }) => typeof term === 'string')
      .map(({ said }) => said),
  ).toEqual([event])
})

test.each(['how long until my next INR check', 'how many days until the baby is due'])(
  '%s asks for what is to come',
  (query) => {
    expect(read(query).time).toBeNull()
  },
)

test.each([
  ['3 yrs ago', '3 years ago'],
  ['two years back', '2 years ago'],
  ['fifteen years ago', '15 years ago'],
  ['hace 3 años', '3 years ago'],
  ['hace dos meses', '2 months ago'],
])('%s is %s', (query, same) => {
  expect(readDays(query, NOW).days).toEqual(readDays(same, NOW).days)
  expect(readDays(query, NOW).days).not.toBeNull()
})

test.each([
  ['My last visit', true],
  ['when was my most recent eye exam visit', true],
  ['cuál fue mi última visita', true],
  ['My last name is Smith. Which vaccines have I had?', false],
  ['One last question: which vaccines have I had?', false],
  ['English is not my first language which vaccines have I had', false],
  ['my last three visits', false],
])('%s asks for one end of a section alone: %s', (query, endAlone) => {
  expect(read(query).endAlone).toBe(endAlone)
})

test('a time belongs to what its own sentence names', () => {
  const timeless = (query: string) => [...read(query).timeless]
  expect(timeless('I had an appointment in May 2024. Can you list my vaccines?')).toEqual(['immunizations'])
  expect(timeless('Which vaccines did I get in May 2024?')).toEqual([])
  expect(timeless('In 2024: which vaccines did I get?')).toEqual([])
  expect(timeless('I was there this month and wonder which vaccines I have had in my life')).toContain('immunizations')
})

test('a pronoun means what was asked before, though a section is named', () => {
  const earlier = ['What was my last ferritin?']
  const weightOf = (query: string, before = earlier) =>
    Math.max(
      0,
      ...read(query, before)
        .terms.filter(({ said }) => said === 'ferritin')
        .map(({ weight }) => weight),
    )
  const whole = weightOf('Why?')
  expect(whole).toBeGreaterThanOrEqual(1)
  for (const query of [
    'What did the doctor say about it?',
    'Which doctor ordered that?',
    'Have I seen it this low before?',
  ])
    expect(weightOf(query)).toBe(whole)
  expect(weightOf('What did the doctor say at my last visit?')).toBeLessThan(whole)
  expect(weightOf('What can I do about it?', [...earlier, 'Is that normal?', 'Why?', 'Thank you, that helps.'])).toBe(
    whole,
  )
})

test('events are read as times that the record tells', () => {
  expect(read('How is my blood pressure since my heart attack?').time?.relation).toBe('since')
  expect(read('my blood pressure when I started lisinopril').time?.relation).toBe('during')
  expect(read('tell me when I had pneumonia').time).toBeNull()
  expect(read('is a blood pressure at 140 bad?').time).toBeNull()
  expect(read('physical examination following birth').time).toBeNull()
})
