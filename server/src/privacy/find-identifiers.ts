import { isState } from './lexicon.ts'
import { detect } from './recognizers/detect.ts'
import type { Detection, DetectionType } from './recognizers/detection.ts'
import type { RecordIndex } from './record-matcher/identifier-index.ts'
import { findKnown, type Span } from './record-matcher/match-record.ts'
import { maskAgain } from './restore/mask-again.ts'
import type { TokenKind } from './restore/placeholders.ts'
import type { RestoredSpan } from './restore/restored-span.ts'
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

/** Each item with the spans that it overlaps. Both are in order and without overlaps among themselves. */
function withOverlaps<Item extends { start: number; end: number }>(
  items: readonly Item[],
  known: readonly Span[],
): { one: Item; spans: readonly Span[] }[] {
  let next = 0
  return items.map((one) => {
    while (next < known.length && (known[next]?.end ?? 0) <= one.start) next++
    let end = next
    while (end < known.length && (known[end]?.start ?? 0) < one.end) end++
    return { one, spans: known.slice(next, end) }
  })
}

/**
 * The same for a turn of a conversation in which something was restored: that is masked again by its place, whatever is
 * found there, and of what is found beside it only what lies outside.
 */
export function findInTurn(
  text: string,
  restored: readonly RestoredSpan[],
  index: RecordIndex,
  named?: ReadonlySet<string>,
): Span[] {
  const found = findInFreeText(text, index, named)
  const exact = maskAgain(text, restored, index)
  if (exact.length === 0) return found
  const beside = withOverlaps(found, exact).flatMap(({ one, spans }) =>
    spans.length === 0 ? [one] : leftOf(text, one, spans),
  )
  return [...exact, ...beside].sort((one, other) => one.start - other.start)
}

/** What of a span the exact ones leave over. */
function leftOf(text: string, span: Span, exact: readonly Span[]): Span[] {
  const { kind, detection } = asDetected(span)
  const one = { start: span.start, end: span.end, type: detection }
  return outside(text, one, exact).map((left) => (left.type === 'detected' ? { ...left, kind } : left))
}

function asDetected(span: Span): { kind: TokenKind; detection: DetectionType } {
  if (span.type === 'entity') return { kind: span.entity.kind, detection: 'UNIQUE_IDENTIFIER' }
  if (span.type === 'detected') return { kind: span.kind, detection: span.detection ?? 'UNIQUE_IDENTIFIER' }
  return { kind: span.type === 'date' || span.type === 'year' ? 'DATE' : 'TEXT', detection: 'DATE' }
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

/** What of a detection the known spans do not cover, where it holds a letter or a digit; the state of a place stays. */
function outside(text: string, detection: Detection, known: readonly Span[]): Span[] {
  const left: Span[] = []
  const add = (from: number, to: number) => {
    const part = text.slice(from, to)
    const start = from + (OUTER_START.exec(part)?.[0].length ?? 0)
    const inner = text.slice(start, to).replace(OUTER_END, '')
    if (!/[\p{L}\p{N}]/u.test(inner) || onlyTitle.test(inner)) return
    const { type } = detection
    const isPostcode = type === 'GEOGRAPHIC_LOCATION' && /^\d{5}(?:-\d{4})?$/.test(inner)
    const kind = isPostcode ? 'POSTCODE' : kindOfType[type]
    left.push({ start, end: start + inner.length, type: 'detected', kind, detection: type })
  }
  for (const { start, end } of withoutState(text, detection)) {
    let from = start
    for (const span of known) {
      if (span.end <= from || span.start >= end || span.type === 'number') continue
      if (span.start > from) add(from, span.start)
      from = Math.max(from, span.end)
    }
    if (from < end) add(from, end)
  }
  return left
}

const OUTER_START = /^[\s,;]+/
const OUTER_END = /[\s,;]{1,8}$/

/** `Toledo, OH 43604` without its state, which may be told. */
function withoutState(text: string, { type, start, end }: Detection): { start: number; end: number }[] {
  const state = type === 'GEOGRAPHIC_LOCATION' ? STATE.exec(text.slice(start, end)) : null
  if (state === null || !isState((state[2] ?? '').toLowerCase())) return [{ start, end }]
  const from = start + state.index + (state[1]?.length ?? 0)
  return [
    { start, end: start + state.index },
    { start: from + (state[2]?.length ?? 0), end },
  ].filter((part) => part.start < part.end)
}

/** Behind a comma or before a postcode, at the end of a place. */
const STATE =
  /(?<=[\p{L}\p{N}.])(,\s{0,3}|\s(?=[A-Z]{2}\s\d{5}))([A-Z]{2}|[A-Z][a-z]{3,12}(?:\s[A-Z][a-z]{3,9})?)(?=(?:,?\s{1,3}\d{5}(?:-\d{4})?)?\s{0,3}$)/u
