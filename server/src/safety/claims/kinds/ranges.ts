import type { ClaimKind } from '../claim-kind.ts'
import { contradicts, lacks } from '../objections.ts'
import { isDate } from '../reading/dates.ts'
import { compareValue, type KnownReading, newestReadings, readingsOf } from '../series.ts'
import { carriedSubject, type Mention, meantBy, type Statement, subjectAt } from '../statement.ts'
import { dateOf } from './values.ts'

/** `normal`, `too high`, `below its range`, as the record's own interpretations and ranges have it. */
export const ranges: ClaimKind = {
  id: 'range_status',
  check(statement) {
    return [...statement.text.matchAll(STATUS)].flatMap((match) => {
      const at = statement.start + match.index
      const end = at + match[0].length
      const subject = statusSubject(statement, at, match[0])
      if (subject === null || isGeneral(statement, match)) return []
      const readings = readingsOf(meantBy(subject, statement, 'series'))
      const claimed = toStatus(match[0])
      const meant = readingOf(statement, readings, at)
      if (claimed === null || meant === undefined) return []
      const actual = statusOf(meant, statement)
      if (actual === null) return claimed === 'normal' && !/goal/.test(match[0]) ? [lacks({ start: at, end })] : []
      return actual === claimed || (claimed === 'abnormal' && actual !== 'normal')
        ? []
        : [contradicts({ start: at, end }, meant.known)]
    })
  },
}

type Status = 'normal' | 'high' | 'low' | 'abnormal'

const PLACE =
  "(?:the |its |your |this |that |lab's |laboratory's |usual |normal |reference |healthy |target |goal |limit|range|rango|normal|\\d[\\d.]* (?:to|-|a) \\d[\\d.]* )*"
const STATUS = new RegExp(
  `\\b(?:(?:is|was|are|were|remains?|looks?|came back|es|esta|estaba|fue|son)(?: all| still| now| both| a (?:bit|little)| slightly| somewhat| quite| very| much| well| too| muy| ligeramente| demasiado| un poco)* (?:(?:outside|within|inside|in|above|below|over|under|at|dentro de|fuera de|por encima de|por debajo de) ${PLACE}(?:range|normal|limits?|goal|target|rango(?: normal| de referencia)?|que cuenta)|normal(?:es)?|abnormal|fine|ok|okay|healthy|high|low|elevated|too (?:high|low)|alto|alta|bajo|baja|elevad[oa])\\b|(?:well |just |far |still |slightly |a (?:bit|little) )*(?:above|below|inside|within|outside|por encima de|por debajo de) (?:the |its |your |lab's |usual |normal |reference |healthy |target )*(?:\\d[\\d.]*(?: to \\d[\\d.]*)?(?: [a-z/%]+)? ?(?:goal|range|that counts as normal|target)|range|normal|goal|limits?)\\b|(?:slightly|too|very|critically) (?:high|low)\\b)`,
  'g',
)

function statusSubject(statement: Statement, at: number, phrase: string): Mention | null {
  const carried = carriedSubject(statement, 'series')
  if (carried !== null) return carried
  const subject = subjectAt(statement, at, 'series')
  if (subject === null || subject.start > at) return null
  const nearest = statement.mentions.findLast(({ start }) => start < at)
  return nearest === subject || /range|normal|goal|high|low/.test(phrase) ? subject : null
}

/** `60 and above is normal`, `up to 140 is fine`: what a laboratory says of all. */
function isGeneral({ text }: Statement, match: RegExpExecArray): boolean {
  const before = text.slice(0, match.index)
  return (
    /\b(?:or (?:less|more|higher|lower|above|below)|and (?:above|below|over)|at least \d[\d.]*|counts?|anything|usually|for most|if|whether|would)\b[^,;]*$/.test(
      before,
    ) || /^ (?:for|in) (?:most|people|adults|women|men)/.test(text.slice(match.index + match[0].length))
  )
}

function toStatus(phrase: string): Status | null {
  if (/\bnot\b|\bno\b/.test(phrase)) return null
  if (/abnormal|outside|fuera/.test(phrase)) return 'abnormal'
  if (/above|over\b|encima|high|alt[oa]|elevad/.test(phrase)) return 'high'
  if (/below|under\b|debajo|\blow\b|baj[oa]/.test(phrase)) return 'low'
  if (/normal|fine|ok|healthy|within|inside|\bin\b|dentro|at\b/.test(phrase)) return 'normal'
  return null
}

/** The value that the sentence speaks of: of the day or of the number that it names, else the newest. */
function readingOf(statement: Statement, readings: readonly KnownReading[], at: number): KnownReading | undefined {
  for (const quantity of statement.quantities.filter(({ start }) => start < at)) {
    const date = dateOf(statement, quantity)
    const meant = readings.find(
      (reading) =>
        compareValue(quantity, reading) === 'same' &&
        (date === null || (reading.date !== null && isDate(date, reading.date))),
    )
    if (meant !== undefined) return meant
  }
  return newestReadings(readings)[0]
}

/** By the interpretation that came with the value, else by the range; null where the record gives neither. */
function statusOf({ interpretation, low, high, numbers }: KnownReading, { text }: Statement): Status | null {
  const bounds = /(\d[\d.]*) (?:to|-|a) (\d[\d.]*)[^.]{0,12}\bgoal/.exec(text)
  const [value] = numbers
  if (bounds !== null && typeof value === 'number') return place(value, Number(bounds[1]), Number(bounds[2]))
  const said = (interpretation ?? '').toLowerCase()
  if (/high/.test(said)) return 'high'
  if (/low/.test(said)) return 'low'
  if (/normal|negative/.test(said) && !/abnormal/.test(said)) return 'normal'
  if (/abnormal/.test(said)) return 'abnormal'
  if ((low === null && high === null) || typeof value !== 'number') return null
  return place(value, low, high)
}

function place(value: number, low: number | null, high: number | null): Status {
  if (low !== null && value < low) return 'low'
  return high !== null && value > high ? 'high' : 'normal'
}
