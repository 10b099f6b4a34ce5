import { detect } from './recognizers/detect.ts'
import type { Detection, DetectionType } from './recognizers/detection.ts'
import type { RecordIndex } from './record-matcher/identifier-index.ts'
import { findKnown, type Span } from './record-matcher/match-record.ts'
import type { TokenKind } from './restore/placeholders.ts'
import { foldWords } from './text/fold.ts'

/** The kind of token that stands for what a detector found. */
export const kindOfType: Record<DetectionType, TokenKind> = {
  NAME: 'PERSON',
  GEOGRAPHIC_LOCATION: 'PLACE',
  DATE: 'DATE',
  AGE_OVER_89: 'TEXT',
  PHONE_NUMBER: 'PHONE',
  FAX_NUMBER: 'PHONE',
  EMAIL_ADDRESS: 'EMAIL',
  SOCIAL_SECURITY_NUMBER: 'IDENTIFIER',
  MEDICAL_RECORD_NUMBER: 'IDENTIFIER',
  HEALTH_PLAN_BENEFICIARY_NUMBER: 'IDENTIFIER',
  ACCOUNT_NUMBER: 'IDENTIFIER',
  CERTIFICATE_LICENSE_NUMBER: 'IDENTIFIER',
  VEHICLE_IDENTIFIER: 'IDENTIFIER',
  DEVICE_IDENTIFIER: 'IDENTIFIER',
  URL: 'WEBADDRESS',
  IP_ADDRESS: 'IDENTIFIER',
  UNIQUE_IDENTIFIER: 'IDENTIFIER',
}

/**
 * Everything in a free text that must not leave: what the record knows, exactly, and around it what the detectors find.
 * Words by which the record itself calls a medicine or a disease are no names, whatever a detector says.
 */
export function findInFreeText(text: string, index: RecordIndex, named?: ReadonlySet<string>): Span[] {
  const known = findKnown(text, index)
  const detected = detect(text, named).filter((one) => !isOfRecord(text, one, index))
  if (detected.length === 0) return known
  const dropped = new Set<Span>()
  const added: Span[] = []
  for (const { one, spans } of withOverlaps(detected, known)) {
    // An e-mail address with a name in it is one thing, and so is the name of somebody else of the same family.
    const whole = isWhole(one.type) || (one.type === 'NAME' && namesAnother(text, one, spans))
    const kept = whole ? spans.filter((span) => !holds(one, span)) : spans
    for (const span of spans) if (!kept.includes(span)) dropped.add(span)
    for (const span of outside(text, one, kept)) added.push(asKnown(text, span, index))
  }
  return [...known.filter((span) => !dropped.has(span)), ...added].sort((one, other) => one.start - other.start)
}

/** Each detection with the spans that it overlaps. Both are in order and without overlaps among themselves. */
function withOverlaps(
  detected: readonly Detection[],
  known: readonly Span[],
): { one: Detection; spans: readonly Span[] }[] {
  let next = 0
  return detected.map((one) => {
    while (next < known.length && (known[next]?.end ?? 0) <= one.start) next++
    let end = next
    while (end < known.length && (known[end]?.start ?? 0) < one.end) end++
    return { one, spans: known.slice(next, end) }
  })
}

function isWhole(type: DetectionType): boolean {
  return type !== 'NAME' && type !== 'GEOGRAPHIC_LOCATION' && type !== 'AGE_OVER_89'
}

/** Whether a span lies inside a detection that is longer. */
function holds(one: Detection, { start, end }: Span): boolean {
  return one.start <= start && end <= one.end && end - start < one.end - one.start
}

/** Whether beside a name of the record there is another one: `Orvanelle` beside the family name of the patient. */
function namesAnother(text: string, one: Detection, known: readonly Span[]): boolean {
  if (!known.some((span) => span.type === 'entity' && holds(one, span))) return false
  return outside(text, one, known).some(({ start, end }) =>
    foldWords(text, start, end).some((word) => word.length > 1 && !titles.has(word)),
  )
}

/** Somebody of the record whom only the detectors took for a person here (`Does Will need it?`). */
function asKnown(text: string, span: Span, { words }: RecordIndex): Span {
  if (span.type !== 'detected' || span.detection !== 'NAME') return span
  const { start, end } = span
  const parts = foldWords(text, start, end).filter((word) => !titles.has(word))
  const people = parts.map((word) => words.get(word)?.people ?? [])
  const entity = people[0]?.find((person) => people.every((others) => others.includes(person)))
  return entity === undefined ? span : { type: 'entity', start, end, entity }
}

function isOfRecord(text: string, { type, start, end }: Detection, { vocabulary }: RecordIndex): boolean {
  if (type !== 'NAME' && type !== 'GEOGRAPHIC_LOCATION') return false
  return foldWords(text, start, end).every((word) => vocabulary.has(word))
}

const titles = new Set(['dr', 'mr', 'mrs', 'ms', 'miss', 'mx', 'prof', 'doctor'])
const onlyTitle = /^\s*(?:dr|mr|mrs|ms|miss|mx|prof|doctor|jr|sr|in|at|of|and|the)\b\.?\s*$/i

/** What of a detection the known spans do not cover, where it holds a letter or a digit. */
function outside(text: string, { start, end, type }: Detection, known: readonly Span[]): Span[] {
  const left: Span[] = []
  let from = start
  const add = (to: number) => {
    const part = text.slice(from, to)
    const lead = part.length - part.trimStart().length
    if (/[\p{L}\p{N}]/u.test(part) && !onlyTitle.test(part)) {
      left.push({
        start: from + lead,
        end: to - (part.length - part.trimEnd().length),
        type: 'detected',
        kind: kindOfType[type],
        detection: type,
      })
    }
  }
  for (const span of known) {
    if (span.end <= from || span.start >= end || span.type === 'number') continue
    if (span.start > from) add(span.start)
    from = Math.max(from, span.end)
  }
  if (from < end) add(end)
  return left
}
