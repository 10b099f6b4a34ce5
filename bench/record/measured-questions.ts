import { toLayWords } from './lay-words.ts'
import type { RecordQuestion } from './question.ts'
import {
  codesOf,
  dayOfObservation,
  hash,
  nameOf,
  ofType,
  type Raw,
  type RawRecord,
  raw,
  raws,
  sayDay,
  sayMonth,
} from './raw.ts'

interface Series {
  name: string
  /** Oldest first. */
  points: { day: string; numbers: number[] }[]
}

/** Questions about what was measured: the latest and earlier values, first and last dates, how many, the trend. */
export function measuredQuestions(record: RawRecord): RecordQuestion[] {
  return toSeries(record).flatMap((series) => {
    const lay = toLayWords(series.name)
    return [...ofSeries(series, series.name, 'record'), ...(lay === null ? [] : ofSeries(series, lay, 'lay'))]
  })
}

function ofSeries({ name, points }: Series, called: string, words: 'record' | 'lay'): RecordQuestion[] {
  const latest = points.at(-1)
  const [first] = points
  if (latest === undefined || first === undefined) return []
  const way = hash(`${name}${latest.day}`)
  const pick = (...queries: string[]) => queries[way % queries.length] ?? ''
  const asked = /^how /i.test(called) ? called.toLowerCase() : null
  const questions: RecordQuestion[] = [
    {
      kind: 'latest value',
      words,
      query:
        asked === null
          ? pick(`What was my last ${called}?`, `What is my most recent ${called}?`, `latest ${called} result`)
          : `${called} am I?`,
      wanted: [{ texts: [latest.day], numbers: latest.numbers }],
    },
    {
      kind: 'last date',
      words,
      query:
        asked === null
          ? pick(`When was my ${called} last checked?`, `When did I last have my ${called} measured?`)
          : `When was it last measured ${asked} I am?`,
      wanted: [{ texts: [latest.day], numbers: latest.numbers }],
    },
  ]
  const earlier = points[way % points.length]
  if (earlier !== undefined && earlier !== latest) {
    const when = way % 2 === 0 ? `on ${sayDay(earlier.day, way)}` : `in ${sayMonth(earlier.day)}`
    questions.push({
      kind: 'earlier value',
      words,
      query: asked === null ? `What was my ${called} ${when}?` : `${called} was I ${when}?`,
      wanted: [{ texts: [], numbers: earlier.numbers }],
    })
  }
  if (points.length > 3 && asked === null) questions.push(...ofTimes(points, called, words))
  if (points.length > 1 && asked === null) {
    const inARow = points.slice(-3)
    questions.push(
      {
        kind: 'first date',
        words,
        query: `When was my first ${called} test?`,
        wanted: [{ texts: [first.day], numbers: first.numbers }],
      },
      {
        kind: 'how many',
        words,
        query: pick(`How many times was my ${called} measured?`, `How often have I had ${called} checked?`),
        wanted: [toCount(points)],
      },
      {
        kind: 'trend',
        words,
        query: pick(
          `Is my ${called} going up or down?`,
          `How has my ${called} changed over time?`,
          `Is my ${called} getting better?`,
        ),
        wanted: inARow.map(({ numbers }) => ({ texts: [], numbers })),
      },
    )
  }
  return questions
}

/** A range of years, with all that was measured in it where that is not too much to tell at once. */
function ofTimes(points: Series['points'], called: string, words: 'record' | 'lay'): RecordQuestion[] {
  const from = points[1]?.day.slice(0, 4) ?? ''
  const to = points.at(-2)?.day.slice(0, 4) ?? ''
  const within = points.filter(({ day }) => day.slice(0, 4) >= from && day.slice(0, 4) <= to)
  if (within.length > 10) return []
  const query = from === to ? `What was my ${called} in ${from}?` : `How was my ${called} between ${from} and ${to}?`
  return [{ kind: 'range', words, query, wanted: within.map(({ numbers }) => ({ texts: [], numbers })) }]
}

/** A count that is said, or so few values that they can be counted. */
function toCount(points: Series['points']) {
  return points.length > 6
    ? { texts: [], numbers: [points.length] }
    : { texts: [], numbers: points.flatMap(({ numbers }) => numbers) }
}

function toSeries(record: RawRecord): Series[] {
  const byCode = new Map<string, Series & { units: Set<string> }>()
  for (const observation of ofType(record, 'Observation')) {
    const name = nameOf(observation.code)
    const day = dayOfObservation(observation)
    const read = toNumbers(observation)
    if (name === '' || day === '' || read === null) continue
    const key = `${codesOf(observation.code)[0] ?? name} ${read.unit}`
    const series = byCode.get(key) ?? { name, points: [], units: new Set<string>() }
    series.points.push({ day, numbers: read.numbers })
    byCode.set(key, series)
  }
  return [...byCode.values()]
    .map(({ name, points }) => ({ name, points: points.sort((one, other) => (one.day < other.day ? -1 : 1)) }))
    .filter(({ points }) => new Set(points.map(({ day }) => day)).size === points.length)
}

/** A value, or the two numbers of a blood pressure. */
function toNumbers(observation: Raw): { numbers: number[]; unit: string } | null {
  const own = toNumber(observation.valueQuantity)
  if (own !== null) return own
  const parts = raws(observation.component).map(({ valueQuantity }) => toNumber(valueQuantity))
  if (!codesOf(observation.code).includes('85354-9') || parts.length !== 2) return null
  const numbers = parts.flatMap((part) => part?.numbers ?? [])
  return numbers.length === 2
    ? { numbers: numbers.sort((one, other) => other - one), unit: parts[0]?.unit ?? '' }
    : null
}

function toNumber(quantity: unknown): { numbers: number[]; unit: string } | null {
  const { value, unit, code } = raw(quantity)
  return typeof value === 'number' ? { numbers: [value], unit: String(unit ?? code ?? '') } : null
}
