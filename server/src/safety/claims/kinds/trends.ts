import type { ClaimKind } from '../claim-kind.ts'
import { contradicts } from '../objections.ts'
import { isDate } from '../reading/dates.ts'
import { type KnownReading, readingsOf } from '../series.ts'
import { carriedSubject, meantBy, type Statement, subjectAt } from '../statement.ts'

/** Where values are heading: lower than the one before, rising since, steady, worse. */
export const trends: ClaimKind = {
  id: 'trend',
  check(statement, _known) {
    const phrase = TREND.exec(statement.text)
    if (
      phrase === null ||
      /\b(?:diastolic|systolic|(?:lower|upper|top|bottom) number|sistolica|diastolica)\b/.test(statement.text) ||
      /\b(?:if|might|can|could|would|should|goal|si)\b/.test(statement.text.slice(0, phrase.index))
    )
      return []
    const at = statement.start + phrase.index
    const subject = carriedSubject(statement, 'series') ?? subjectAt(statement, at, 'series')
    if (subject === null) return []
    const readings = readingsOf(meantBy(subject, statement, 'series')).filter(isComparable)
    const claimed = directionOf(phrase[0], subject.name)
    const actual = actualDirection(statement, readings)
    if (claimed === null || actual === null || isSame(claimed, actual)) return []
    return [contradicts({ start: at, end: at + phrase[0].length }, readings[0]?.known)]
  },
}

const TREND =
  /\b(?:(?:is |was )?(?:much |slightly |a (?:bit|little) )?(?:lower|higher) than|(?:has |have |had )?(?:come|gone|went) (?:down|up)|(?:has |have )?(?:been )?(?:falling|rising|climbing|increasing|decreasing|dropping|going (?:up|down))|(?:has |have )?(?:fell|fallen|dropped|rose|risen|increased|decreased|climbed) (?:from|since|to)\b|(?:has |have )(?:fallen|dropped|risen|increased|decreased|climbed|improved|worsened)|(?:down|up) from|(?:is |are )?getting (?:steadily |slowly |much )?(?:worse|better|higher|lower)|hardly changed|(?:stayed|been|is|are|remains?|remained) (?:about |almost |fairly |quite )?(?:the same|stable|steady|unchanged)|not changed|ha (?:bajado|subido|aumentado|disminuido|mejorado|empeorado)|(?:bajo|subio|aumento|disminuyo) (?:de|desde)|mas (?:bajo|alto|baja|alta) que)/

type Direction = 'up' | 'down' | 'steady'

function isComparable({ numbers }: KnownReading): boolean {
  return numbers[0] !== null && numbers[0] !== undefined
}

function directionOf(phrase: string, name: string): Direction | null {
  if (/same|stable|steady(?! )|unchanged|hardly|not changed/.test(phrase) && !/getting/.test(phrase)) return 'steady'
  if (/worse|empeorado/.test(phrase)) return LOWER_IS_WORSE.test(name) ? 'down' : 'up'
  if (/better|improved|mejorado/.test(phrase)) return LOWER_IS_WORSE.test(name) ? 'up' : 'down'
  if (/lower|down|fall|fell|drop|decreas|baj|dismin/.test(phrase)) return 'down'
  if (/higher|up\b|ris|rose|climb|increas|sub|aument|alt/.test(phrase)) return 'up'
  return null
}

const LOWER_IS_WORSE =
  /egfr|gfr|kidney function|filtrado|hdl|good cholesterol|hemoglobin$|hematocrit|ferritin|iron|oxygen|platelet|vitamin|calcium|albumin|sodium|ejection/

/** Between the two days that the sentence names, else from the first where it says so, else from the value before. */
function actualDirection(statement: Statement, readings: readonly KnownReading[]): Direction | null {
  const [newest, before] = readings
  if (newest === undefined || before === undefined) return null
  const named = statement.dates.flatMap(
    (date) => readings.find((reading) => reading.date !== null && isDate(date, reading.date)) ?? [],
  )
  const [one, other] = named
  if (one !== undefined && other !== undefined && one !== other)
    return between(later(one, other), earlier(one, other), 0)
  if (one !== undefined && one !== newest)
    return between(newest, one, /\b(?:worse|better|steadily)\b/.test(statement.text) ? 0.05 : 0)
  if (/\b(?:before|the (?:last|previous) (?:one|test|time)|test before|anterior|previo)\b/.test(statement.text))
    return between(newest, before, 0)
  if (/\b(?:years|long way|first|over time|steadily|in (?:\w+) years|anos)\b/.test(statement.text))
    return between(newest, readings.at(-1), 0.05)
  const step = between(newest, before, 0.01)
  const overall = between(newest, readings.at(-1), 0.01)
  return step === overall ? step : null
}

function later(one: KnownReading, other: KnownReading): KnownReading {
  return (one.date ?? '') > (other.date ?? '') ? one : other
}

function earlier(one: KnownReading, other: KnownReading): KnownReading {
  return later(one, other) === one ? other : one
}

/** `slack` is the part of the earlier value within which two values are alike. */
function between(now: KnownReading, then: KnownReading | undefined, slack: number): Direction | null {
  const [value] = now.numbers
  const [earlierValue] = then?.numbers ?? []
  if (typeof value !== 'number' || typeof earlierValue !== 'number') return null
  const change = value - earlierValue
  if (Math.abs(change) <= Math.abs(earlierValue) * slack) return 'steady'
  return change > 0 ? 'up' : 'down'
}

function isSame(claimed: Direction, actual: Direction): boolean {
  return claimed === actual || claimed === 'steady'
}
