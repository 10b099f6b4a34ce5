import { toLayWords } from './lay-words.ts'
import type { RecordQuestion } from './question.ts'
import {
  dayOf,
  hash,
  nameOf,
  ofType,
  type Raw,
  type RawRecord,
  raw,
  raws,
  referredName,
  sayDay,
  sayMonth,
  statusOf,
} from './raw.ts'

interface Happening {
  name: string
  day: string
}

/** Questions about what was done: first and last dates, how many times, who and where, what it cost, what was recorded. */
export function eventQuestions(record: RawRecord): RecordQuestion[] {
  return [
    ...happenings(record, 'Procedure', 'procedure', ({ code, performedDateTime, performedPeriod }) => ({
      name: nameOf(code),
      day: dayOf(performedDateTime) || dayOf(raw(performedPeriod).start),
    })),
    ...happenings(record, 'Immunization', 'vaccine', ({ vaccineCode, occurrenceDateTime }) => ({
      name: nameOf(vaccineCode),
      day: dayOf(occurrenceDateTime),
    })),
    ...visits(record),
    ...costs(record),
  ]
}

function happenings(
  record: RawRecord,
  type: string,
  noun: string,
  read: (resource: Raw) => Happening,
): RecordQuestion[] {
  const done = ofType(record, type)
    .filter(({ status }) => status === 'completed')
    .map(read)
  const groups = Map.groupBy(
    done.filter(({ name, day }) => name !== '' && day !== ''),
    ({ name }) => name,
  )
  return [...groups].flatMap(([name, times]) => {
    const days = times.map(({ day }) => day).sort()
    const lay = toLayWords(name)
    return [
      ...ofHappening(name, name, days, noun, 'record'),
      ...(lay === null ? [] : ofHappening(name, lay, days, noun, 'lay')),
    ]
  })
}

function ofHappening(
  name: string,
  called: string,
  days: string[],
  noun: string,
  words: 'record' | 'lay',
): RecordQuestion[] {
  const [first = ''] = days
  const last = days.at(-1) ?? ''
  const way = hash(name + last)
  const texts = (day: string) => [...(words === 'record' ? [name] : []), day]
  const questions: RecordQuestion[] = [
    {
      kind: 'last date',
      words,
      query:
        [
          `When was my last ${called}?`,
          `When did I last have ${called}?`,
          `date of latest ${called} ${words === 'record' ? noun : ''}`,
        ][way % 3] ?? '',
      wanted: [{ texts: texts(last) }],
    },
  ]
  if (days.length > 1) {
    questions.push(
      { kind: 'first date', words, query: `When did I have my first ${called}?`, wanted: [{ texts: texts(first) }] },
      {
        kind: 'how many',
        words,
        query: `How many times have I had ${called}?`,
        wanted: days.length > 12 ? [{ texts: [], numbers: [days.length] }] : days.map((day) => ({ texts: [day] })),
      },
    )
  }
  return questions
}

function visits(record: RawRecord): RecordQuestion[] {
  return ofType(record, 'Encounter').flatMap((encounter, at): RecordQuestion[] => {
    const day = dayOf(raw(encounter.period).start)
    const who = referredName(record, raw(raws(encounter.participant)[0]).individual)
    const where = referredName(record, encounter.serviceProvider)
    const type = nameOf(raws(encounter.type)[0])
    const reason = nameOf(raws(encounter.reasonCode)[0])
    if (day === '') return []
    const said = sayDay(day, at)
    return [
      ...(who === ''
        ? []
        : [
            {
              kind: 'who',
              words: 'record' as const,
              query: [`Who did I see on ${said}?`, `Which doctor saw me in ${sayMonth(day)}?`][at % 2] ?? '',
              wanted: [{ texts: [day, who] }],
            },
          ]),
      ...(where === ''
        ? []
        : [
            {
              kind: 'where',
              words: 'record' as const,
              query: `Where did I go for my visit on ${said}?`,
              wanted: [{ texts: [day, where] }],
            },
          ]),
      ...(type === ''
        ? []
        : [
            {
              kind: 'why',
              words: 'record' as const,
              query: [`What was my visit on ${said} for?`, `Why did I go to the doctor on ${said}?`][at % 2] ?? '',
              wanted: [{ texts: [day, type, ...(reason === '' ? [] : [reason])] }],
            },
          ]),
      ...atVisit(record, encounter, said),
    ]
  })
}

/** What was diagnosed, prescribed and done at a visit. */
function atVisit(record: RawRecord, encounter: Raw, said: string): RecordQuestion[] {
  const isHere = (resource: Raw) => {
    const { reference } = raw(resource.encounter)
    return typeof reference === 'string' && reference.endsWith(String(encounter.id)) && String(encounter.id).length > 3
  }
  const wanted = (type: string, element: string) =>
    ofType(record, type)
      .filter(isHere)
      .map((resource) => nameOf(resource[element]))
      .filter((name) => name !== '')
      .slice(0, 6)
      .map((name) => ({ texts: [name] }))
  const diagnosed = wanted('Condition', 'code')
  const prescribed = wanted('MedicationRequest', 'medicationCodeableConcept')
  const done = wanted('Procedure', 'code')
  return [
    ...(diagnosed.length === 0
      ? []
      : [
          {
            kind: 'at a visit',
            words: 'record' as const,
            query: `What was I diagnosed with on ${said}?`,
            wanted: diagnosed,
          },
        ]),
    ...(prescribed.length === 0
      ? []
      : [
          {
            kind: 'at a visit',
            words: 'record' as const,
            query: `What was I prescribed on ${said}?`,
            wanted: prescribed,
          },
        ]),
    ...(done.length === 0
      ? []
      : [
          {
            kind: 'at a visit',
            words: 'record' as const,
            query: `What was done at my visit on ${said}?`,
            wanted: done,
          },
        ]),
  ]
}

function costs(record: RawRecord): RecordQuestion[] {
  return ofType(record, 'Claim').flatMap((claim, at): RecordQuestion[] => {
    const day = dayOf(raw(claim.billablePeriod).start)
    const value = raw(claim.total).value
    if (day === '' || typeof value !== 'number' || value === 0 || statusOf(claim.use) === 'preauthorization') return []
    return [
      {
        kind: 'cost',
        words: 'record',
        query:
          [`How much was billed on ${sayDay(day, at)}?`, `What did my care on ${sayDay(day, at)} cost?`][at % 2] ?? '',
        wanted: [{ texts: [day], numbers: [value] }],
      },
    ]
  })
}
