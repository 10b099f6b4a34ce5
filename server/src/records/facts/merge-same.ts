import { hasCode } from '../fhir/concept.ts'
import { toDay } from '../fhir/date.ts'
import type { Fact } from './fact.ts'
import type { RecordReader } from './record-reader.ts'

/** Sections in which one thing often stands twice: as an order and a statement, on a list and at a visit, from two sources. */
const MERGED: ReadonlySet<string> = new Set(['allergies', 'problems', 'medications', 'immunizations'])

/**
 * The same thing that came twice is one line, which names both resources: of an illness or a medicine that holds now, or
 * of one day. What the second says besides is told too; where the two contradict each other, both stand.
 */
export function mergeSame(facts: readonly Fact[], record: Pick<RecordReader, 'reads'>): Fact[] {
  const merged: Fact[] = []
  const byName = new Map<string, number[]>()
  for (const fact of facts) {
    if (!MERGED.has(fact.section) || !isThing(fact)) {
      merged.push(fact)
      continue
    }
    const names = namesOf(fact)
    const at = names.flatMap((name) => byName.get(name) ?? []).find((place) => isSame(merged[place], fact, record))
    const first = at === undefined ? undefined : merged[at]
    if (at !== undefined && first !== undefined) merged[at] = join(first, fact)
    else {
      for (const name of names) byName.set(name, [...(byName.get(name) ?? []), merged.length])
      merged.push(fact)
    }
  }
  return merged
}

function isThing({ noneKnown, noneKnownOf, notKnown, ruledOut }: Fact): boolean {
  return noneKnown !== true && typeof noneKnownOf !== 'string' && notKnown === undefined && ruledOut !== true
}

/** By what it is called, and by its codes. */
function namesOf({ section, label, codes }: Fact): string[] {
  return [label.toLowerCase().replace(/\s+/gu, ' '), ...codes].map((name) => `${section}\n${name}`)
}

function isSame(one: Fact | undefined, other: Fact, record: Pick<RecordReader, 'reads'>): boolean {
  if (one === undefined || one.resource === other.resource) return false
  const isAlike =
    (one.outcome ?? null) === (other.outcome ?? null) && one.current === other.current && isStatusSame(one, other)
  return isAlike && isTimeSame(one, other, record) && areCompatible(one, other)
}

function isStatusSame(one: Fact, other: Fact): boolean {
  return one.detail?.status === other.detail?.status
}

/** Of what holds now, an order and a statement, or two kinds of entries, may have dates of their own. */
function isTimeSame(one: Fact, other: Fact, record: Pick<RecordReader, 'reads'>): boolean {
  if (one.date === null || other.date === null) return one.current === true || one.date === other.date
  if (toDay(one.date) === toDay(other.date)) return true
  return one.current === true && typeOf(one, record) !== typeOf(other, record)
}

/** An order or a statement; an item of the list of problems or the diagnosis of a visit. */
function typeOf({ resource: key }: Fact, { reads }: Pick<RecordReader, 'reads'>): string {
  const resource = reads.get(key)?.resource
  if (hasCode(resource?.category, 'problem-list-item')) return 'problem-list-item'
  return hasCode(resource?.category, 'encounter-diagnosis') ? 'encounter-diagnosis' : (key.split('/')[0] ?? '')
}

/** Two doses, or two grades of an illness, are two things to tell. A part that only one of them has contradicts nothing. */
function areCompatible(one: Fact, other: Fact): boolean {
  const numbers = ({ label, text }: Fact) =>
    text
      .slice(label.length)
      .replace(/\d{4}-\d\d(?:-\d\d)?/gu, '')
      .match(/\d+(?:\.\d+)?/gu) ?? []
  const [first, second] = [numbers(one), numbers(other)]
  return first.length === 0 || second.length === 0 || first.join(' ') === second.join(' ')
}

function join(one: Fact, other: Fact): Fact {
  const own = new Set(partsOf(one))
  const added = partsOf(other).filter((part) => !own.has(part) && !one.text.includes(part))
  const text = added.length === 0 ? one.text : `${one.text}${one.text === one.label ? ': ' : '; '}${added.join('; ')}`
  const date = one.date ?? other.date
  return {
    ...one,
    text: `${text}; recorded twice`,
    date,
    codes: [...new Set([...one.codes, ...other.codes])],
    also: [...(one.also ?? []), other.resource, ...(other.also ?? [])],
    core: one.core || other.core,
  }
}

function partsOf({ label, text }: Fact): string[] {
  return text
    .slice(label.length)
    .replace(/^: /u, '')
    .split('; ')
    .filter((part) => part !== '')
}
