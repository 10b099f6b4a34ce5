import { WHOLE } from './choose.ts'
import type { PatientRecord } from './record.ts'
import type { RecordIndex } from './record-index.ts'
import { sections } from './sections.ts'

/**
 * A fact that is sent, as one number: its place in the record, and the forms in which it is sent. Thousands of questions
 * wait for their answers at once, and each keeps these.
 */
export type Sent = number

export function toSent(forms: Uint8Array): Sent[] {
  const sent: Sent[] = []
  for (let at = 0; at < forms.length; at += 1) if (forms[at] !== 0) sent.push((at << FORM_BITS) | (forms[at] ?? 0))
  return sent
}

const FORM_BITS = 3

export function placeOfSent(sent: Sent): number {
  return sent >> FORM_BITS
}

export function formsOfSent(sent: Sent): number {
  return sent & ((1 << FORM_BITS) - 1)
}

/** Adds the facts that are sent in one of these forms, under the headings of their sections; how many there were. */
export function addLines(
  lines: string[],
  { facts }: PatientRecord,
  index: RecordIndex,
  sent: readonly Sent[],
  wanted: number,
): number {
  let section = ''
  let added = 0
  for (const one of sent) {
    const at = placeOfSent(one)
    const form = formsOfSent(one) & wanted
    const fact = form === 0 ? undefined : facts[at]
    if (fact === undefined) continue
    if (fact.section !== section) {
      section = fact.section
      lines.push(headings.get(section) ?? section)
    }
    lines.push(lineOf(index, at, form & WHOLE))
    added += 1
  }
  return added
}

const headings: ReadonlyMap<string, string> = new Map(sections.map(({ id, title }) => [id, `${title}:`]))

/** One string for each line of a record, however often it is sent: whoever looks it up need not read it again. */
function lineOf(index: RecordIndex, at: number, whole: number): string {
  const lines = whole === 0 ? index.briefLines : index.lines
  const known = lines[at]
  if (known !== undefined) return known
  const line = `[${index.refs[at]}] ${textOf(index, at, whole)}`
  lines[at] = line
  return line
}

export function textOf(index: RecordIndex, at: number, whole: number): string | undefined {
  return (whole === 0 ? index.briefTexts : index.texts)[at]
}
