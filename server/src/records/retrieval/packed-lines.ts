import { sections } from '../facts/section-registry.ts'
import type { FactIndex } from './fact-index.ts'
import { WHOLE } from './fit-to-budget.ts'

/**
 * A fact that is sent, as one number: its place in the record, and the forms in which it is sent. Thousands of questions
 * wait for their answers at once, and each keeps these.
 */
export type PackedLine = number

/** In the order of the record. */
export function packLines(forms: Uint8Array): PackedLine[] {
  const sent: PackedLine[] = []
  for (let at = 0; at < forms.length; at += 1) if (forms[at] !== 0) sent.push((at << FORM_BITS) | (forms[at] ?? 0))
  return sent
}

/** Whether the fact of this place is among those that `packLines` gave. */
export function isSent(sent: readonly PackedLine[], at: number): boolean {
  let from = 0
  let to = sent.length
  while (from < to) {
    const middle = (from + to) >> 1
    const place = placeOfLine(sent[middle] ?? 0)
    if (place === at) return true
    if (place < at) from = middle + 1
    else to = middle
  }
  return false
}

const FORM_BITS = 3

export function placeOfLine(sent: PackedLine): number {
  return sent >> FORM_BITS
}

export function formsOfLine(sent: PackedLine): number {
  return sent & ((1 << FORM_BITS) - 1)
}

/** Adds the facts that are sent in one of these forms, under the headings of their sections; how many there were. */
export function addLines(lines: string[], index: FactIndex, sent: readonly PackedLine[], wanted: number): number {
  let section = -1
  let added = 0
  for (const one of sent) {
    const form = formsOfLine(one) & wanted
    if (form === 0) continue
    const at = placeOfLine(one)
    const own = index.sectionOf[at] ?? 0
    if (own !== section) {
      section = own
      lines.push(headings[section] ?? '')
    }
    lines.push(lineOf(index, at, form & WHOLE))
    added += 1
  }
  return added
}

/** By the places of the sections in the registry. */
const headings: readonly string[] = sections.map(({ title }) => `${title}:`)

/** One string for each line of a record, however often it is sent: whoever looks it up need not read it again. */
function lineOf(index: FactIndex, at: number, whole: number): string {
  const lines = whole === 0 ? index.briefLines : index.lines
  const known = lines[at]
  if (known !== undefined) return known
  const line = `[${index.refs[at]}] ${textOf(index, at, whole)}`
  lines[at] = line
  return line
}

export function textOf(index: FactIndex, at: number, whole: number): string | undefined {
  return (whole === 0 ? index.briefTexts : index.texts)[at]
}
