import { toConcept } from '../../fhir/concept.ts'
import { firstDate } from '../../fhir/date.ts'
import { type Element, toElements } from '../../fhir/element.ts'
import { toQuantity, withUnit } from '../../fhir/quantity.ts'
import type { RawResource } from '../../fhir/resource.ts'
import { toValue } from '../../fhir/value.ts'
import { toCautions } from '../cautions.ts'
import { listed, prefixed } from '../fact-text.ts'
import { keyOf, type RecordReader } from '../record-reader.ts'
import { toBare, toBloodPressure } from './blood-pressure.ts'
import { toInterpretation, toRangeEnds, toRangeTexts, toRemarks } from './observation-remarks.ts'
import type { ObservationValue } from './observation-value.ts'
import { toStanding } from './result-standing.ts'

/**
 * An observation, and each value that it holds as a component where it has none of its own and they are numbers: a blood
 * count that came as one observation gives a series of each of its values, and a blood pressure stays one thing.
 */
export function readObservationValues(observation: RawResource, record: RecordReader): ObservationValue[] {
  const whole = readObservation(observation, record)
  const components = toElements(observation.component)
  if (whole.numbers.length > 0 || components.length < 2 || toValue(observation) !== null) return [whole]
  const { resourceType, id } = observation
  const named = components.filter(({ code }) => toConcept(code) !== null)
  if (!named.some(({ valueQuantity }) => toQuantity(valueQuantity) !== null)) return [whole]
  const parts = named
    .filter((component) => toValue(component) !== null)
    .map((component) =>
      toObservationValue({ ...observation, ...NOT_OF_A_PART, ...component, resourceType, id }, record),
    )
  return [{ ...whole, isPanel: true, codes: toConcept(observation.code)?.codes ?? [] }, ...parts]
}

/** What is said of the whole and not of its parts. */
const NOT_OF_A_PART = {
  component: undefined,
  hasMember: undefined,
  note: undefined,
  interpretation: undefined,
  referenceRange: undefined,
  dataAbsentReason: undefined,
}

/** Each observation is read once for a record. */
export function readObservation(observation: RawResource, record: RecordReader): ObservationValue {
  const known = record.observationValues.get(observation)
  if (known !== undefined) return known
  const read = toObservationValue(observation, record)
  record.observationValues.set(observation, read)
  return read
}

function toObservationValue(observation: RawResource, record: RecordReader): ObservationValue {
  const concept = toConcept(observation.code)
  const name = concept?.text ?? 'An observation that the record does not name'
  const focus = toFocus(observation, record)
  const label = focus === null ? name : `${name} of ${focus}, not of the patient`
  const codes = concept?.codes ?? []
  const { value, unit, numbers, measures, isAbsent, missing = [] } = readValue(observation, record, name)
  const own = toOwnDate(observation)
  const reported = own === null ? record.dateOfReport(observation) : null
  const remarks = [
    ...missing,
    ...toRemarks(observation, record),
    ...(reported === null ? [] : ['dated by its report']),
    ...toCautions(observation),
  ]
  const said = remarks.length === 0 ? '' : ` (${remarks.join(', ')})`
  return {
    thing: `${codes.find((code) => code.startsWith('loinc|')) ?? codes[0] ?? name.toLowerCase()}${focus === null ? '' : `|${focus}`}`,
    label,
    codes: [...codes, ...toElements(observation.component).flatMap(({ code }) => toConcept(code)?.codes ?? [])],
    date: own ?? reported ?? firstDate(observation.issued),
    standing: toStanding(observation),
    text: `${withUnit(value, unit)}${said}`,
    value,
    unit,
    numbers,
    measures,
    isAbsent,
    ...toRangeEnds(observation),
    interpretation: toInterpretation(observation.interpretation),
    remarks,
    isPanel: toElements(observation.hasMember).length > 0,
    range: toRangeTexts(observation),
    resource: keyOf(observation),
    visit: record.keyOf(observation.encounter, observation),
  }
}

function toOwnDate(observation: RawResource): string | null {
  return firstDate(
    observation.effectiveDateTime,
    observation.effectivePeriod,
    observation.effectiveInstant,
    observation.effectiveTiming,
  )
}

/** Whom or what it is about, where that is not the patient: a donor, a baby (hl7.org/fhir/R4/observation.html#focus). */
function toFocus(observation: RawResource, record: RecordReader): string | null {
  if (observation.focus === undefined) return null
  const names = toElements(observation.focus).map((focus) => record.nameOf(focus, observation))
  if (names.some((name) => name === 'the patient')) return null
  return names.length === 0 ? null : (listed(names) ?? 'somebody or something that the record does not name')
}

type ReadValue = Pick<ObservationValue, 'value' | 'unit' | 'numbers' | 'measures' | 'isAbsent'> & {
  missing?: readonly string[]
}

function readValue(observation: RawResource, record: RecordReader, label: string): ReadValue {
  const components = toElements(observation.component)
  const pressure = toBloodPressure(observation)
  if (pressure !== null) return { ...pressure, isAbsent: false }
  const own = toValue(observation)
  if (own?.quantity && components.length === 0) {
    const { value } = own.quantity
    // A ratio such as `2.4 INR` of the test `INR` has no unit, but its name again.
    const unit = own.quantity.unit.toLowerCase() === label.toLowerCase() ? '' : own.quantity.unit
    return { value: toBare(own.quantity), unit, numbers: [value], measures: [{ label, unit }], isAbsent: false }
  }
  const members = toElements(observation.hasMember)
  const parts = [
    own?.text ?? toAbsence(observation),
    ...components.map(toComponent),
    prefixed('made of', listed(members.map((member) => toMember(member, observation, record)))),
  ].filter((part) => part !== null && part !== undefined)
  // Some say the result by its interpretation alone (`positive`), or in a note.
  const isAbsent =
    own === null &&
    (observation.dataAbsentReason !== undefined || observation.note === undefined) &&
    members.length === 0 &&
    components.every((component) => toValue(component) === null) &&
    toInterpretation(observation.interpretation) === null
  const value = parts.length === 0 ? 'no value recorded' : parts.join(', ')
  return { value, unit: '', numbers: [], measures: [], isAbsent }
}

function toComponent(component: Element): string | null {
  const name = toConcept(component.code)?.text
  const said = toInterpretation(component.interpretation)
  const value = toValue(component)?.text ?? toAbsence(component)
  if (value === null) return said === null ? null : `${name ?? ''} ${said}`.trim()
  return `${name === undefined ? '' : `${name} `}${value}${said === null ? '' : ` (${said})`}`
}

function toMember(reference: Element, observation: RawResource, record: RecordReader): string | null {
  if (record.isWithheld(reference, observation)) return null
  const member = record.resolve(reference, observation)
  if (member === null) return record.nameOf(reference, observation)
  const name = toConcept(member.code)?.text
  const value = toValue(member)?.text
  return name === undefined ? null : value === undefined ? name : `${name} ${value}`
}

/** Why there is no value, as the record gives it. */
function toAbsence(element: Element): string | null {
  const reason = toConcept(element.dataAbsentReason)?.text
  return reason === undefined ? null : `no value (${reason.toLowerCase()})`
}
