import { toDay } from '../fhir/date.ts'
import type { RawResource } from '../fhir/resource.ts'
import { prefixed, toFactText } from './fact-text.ts'
import { keyOf } from './record-reader.ts'
import type { SectionFact } from './section.ts'
import type { StatedAbsence } from './stated-absence.ts'

interface Stated {
  /** The words of the record; null where it has a code alone. */
  said: string | null
  /** What the section holds: `allergies`. */
  noun: string
  date: string | null
  /** False: it is no longer held to be so. */
  holds?: boolean
  parts?: readonly (string | null | undefined)[]
}

/** Returns the line of an entry that states an absence. It is no entry of its section, and is never counted with them. */
export function toAbsenceFact(
  resource: RawResource,
  { kind, of }: StatedAbsence,
  { said, noun, date, holds = true, parts = [] }: Stated,
): SectionFact {
  const label = said === null || said.startsWith('code ') ? toSentence(kind, of ?? noun) : said
  const isNone = kind === 'none-known'
  return {
    label,
    text: toFactText(label, [
      isNone ? null : `nothing is known of ${noun}, which is not the same as having none`,
      holds ? null : 'no longer held to be so',
      isNone ? null : prefixed('as of', date === null ? null : toDay(date)),
      ...parts,
    ]),
    date,
    resource: keyOf(resource),
    codes: [],
    core: holds,
    current: holds,
    noneKnown: holds && isNone && of === null,
    noneKnownOf: holds && isNone ? of : null,
    ...(isNone ? {} : { notKnown: kind }),
    detail: { status: 'stated' },
  }
}

function toSentence(kind: StatedAbsence['kind'], of: string): string {
  if (kind === 'none-known') return `No known ${of}`
  return kind === 'not-asked' ? `Not asked about ${of}` : `No information about ${of}`
}
