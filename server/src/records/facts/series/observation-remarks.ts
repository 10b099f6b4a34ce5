import { wordsOf } from '../../fhir/code-words.ts'
import { toConcept, toConcepts } from '../../fhir/concept.ts'
import { toDay, toPeriod } from '../../fhir/date.ts'
import { type Element, toElement, toElements, toNotes, toText } from '../../fhir/element.ts'
import { toQuantity, toRangeText } from '../../fhir/quantity.ts'
import type { RawResource } from '../../fhir/resource.ts'
import { toStatus, toStatusText } from '../../fhir/status.ts'
import { listed, prefixed } from '../fact-text.ts'
import type { RecordReader } from '../record-reader.ts'

/** What was said of one value besides the value: `high`, `preliminary`, `at Left arm`, the comments. */
export function toRemarks(observation: RawResource, record: RecordReader): string[] {
  const status = toStatus(observation.status)
  return [
    toInterpretation(observation.interpretation),
    status === null || status === 'final' ? null : toStatusText(observation.status),
    prefixed('at', toConcept(observation.bodySite)?.text),
    prefixed('method', toConcept(observation.method)?.text),
    prefixed('specimen', toSpecimenFault(observation, record)),
    toSpanOfTime(observation.effectivePeriod),
    ...toNotes(observation.note),
  ].filter((remark) => remark !== null)
}

/** Of what was measured over days, from when to when. */
function toSpanOfTime(value: unknown): string | null {
  const period = toPeriod(value)
  if (period === null || period.start === null || period.end === null) return null
  const [start, end] = [toDay(period.start), toDay(period.end)]
  return start === end ? null : `from ${start} to ${end}`
}

/** `high`, `critically low`; null where nothing was said. */
export function toInterpretation(value: unknown): string | null {
  if (value === undefined) return null
  return listed(
    toConcepts(value).map(({ text }) => {
      const code = text.replace(/^code /u, '')
      return (wordsOf('v3-ObservationInterpretation', code) ?? text).toLowerCase()
    }),
  )
}

/** Every range that came with the value, each with whom or what it is for: `70 to 99 mg/dL`. */
export function toRangeTexts(observation: RawResource): string | null {
  if (observation.referenceRange === undefined) return null
  return listed(
    toElements(observation.referenceRange).map((range) => {
      const text = toText(range.text) ?? toRangeText(range)
      if (text === null) return null
      const kind = toConcept(range.type)?.text
      const whom = listed(toConcepts(range.appliesTo).map((concept) => concept.text))
      const age = toRangeText(range.age)
      const named = kind === undefined || NORMAL.test(kind) ? text : `${text} (${kind})`
      return [named, prefixed('for', whom), prefixed('at the age of', age)].filter((part) => part !== null).join(' ')
    }),
  )
}

/**
 * The ends by which the value can be judged: of its only range, or its only normal one, in its own unit. Which of
 * several is the patient's (by sex, by age) is not for us to say.
 */
export function toRangeEnds(observation: RawResource): { low: number | null; high: number | null } {
  const ranges = toElements(observation.referenceRange)
  const normal = ranges.filter(({ type }) => NORMAL.test(toConcept(type)?.text ?? 'normal'))
  const [range, ...others] = ranges.length === 1 ? ranges : normal
  if (range === undefined || others.length > 0) return { low: null, high: null }
  const value = toElement(observation.valueQuantity)
  return { low: toEnd(range.low, value), high: toEnd(range.high, value) }
}

const NORMAL = /^(?:code )?normal/iu

function toEnd(given: unknown, value: Element | null): number | null {
  const end = toQuantity(given)
  if (end === null) return null
  const { unit } = toQuantity(value) ?? end
  const code = toElement(given)?.code
  const isOfUnit = end.unit === '' || end.unit.toLowerCase() === unit.toLowerCase()
  return isOfUnit || (code !== undefined && code === value?.code) ? end.value : null
}

/** Only what is wrong with the specimen: its kind is part of the test's name. */
function toSpecimenFault(observation: RawResource, record: RecordReader): string | null {
  const specimen = record.resolve(observation.specimen, observation)
  if (specimen === null) return null
  return listed(toConcepts(specimen.condition).map(({ text }) => text))
}
