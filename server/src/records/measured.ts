import { toConcept, toConcepts } from './fhir/concept.ts'
import { firstDate } from './fhir/date.ts'
import { type Element, toElements, toNotes, toText } from './fhir/element.ts'
import { toQuantity, toRangeText } from './fhir/quantity.ts'
import { toStatus, toStatusText } from './fhir/status.ts'
import { toValue } from './fhir/value.ts'
import { keyOf, type RecordReader } from './reader.ts'
import type { RawResource } from './record.ts'
import { listed, phrase } from './section.ts'

/** One Observation in words: a lab value, a vital sign, an answer of a questionnaire, a finding. */
export interface Measured {
  /** Equal for what may stand in one series: the same code in the same unit. */
  series: string
  label: string
  codes: string[]
  date: string | null
  /** Without its unit where that is the same for the whole series: `7.2`, `120/80`, `Never smoker`. */
  value: string
  unit: string
  /** For the trend; null where the value is no number. Of a blood pressure, the systolic one. */
  number: number | null
  /** `high`, `preliminary`: what was said of this one value. */
  remarks: string[]
  range: string | null
  resource: string
  visit: string | null
}

export function toMeasured(observation: RawResource, record: RecordReader): Measured {
  const concept = toConcept(observation.code)
  const label = concept?.text ?? 'An observation that the record does not name'
  const { value, unit, number } = readValue(observation, record)
  const [code] = [...(concept?.codes ?? [])].sort((one, other) => Number(isLoinc(other)) - Number(isLoinc(one)))
  return {
    series: `${code ?? label.toLowerCase()}|${unit}`,
    label,
    codes: [
      ...(concept?.codes ?? []),
      ...toElements(observation.component).flatMap(({ code }) => toConcept(code)?.codes ?? []),
    ],
    date: firstDate(
      observation.effectiveDateTime,
      observation.effectivePeriod,
      observation.effectiveInstant,
      observation.effectiveTiming,
      observation.issued,
    ),
    value,
    unit,
    number,
    remarks: remarks(observation, record),
    range: ranges(observation),
    resource: keyOf(observation),
    visit: record.keyOf(observation.encounter, observation),
  }
}

interface ReadValue {
  value: string
  unit: string
  number: number | null
}

function readValue(observation: RawResource, record: RecordReader): ReadValue {
  const components = toElements(observation.component)
  const pressure = toBloodPressure(components)
  if (pressure !== null) return pressure
  const own = toValue(observation)
  if (own?.quantity && components.length === 0) {
    const { quantity } = own
    const number = quantity.unit === '' ? quantity.text : quantity.text.slice(0, -quantity.unit.length).trim()
    return { value: number, unit: quantity.unit, number: quantity.value }
  }
  const parts = [
    own?.text ?? absent(observation),
    ...components.map(toComponent),
    phrase('made of', listed(toElements(observation.hasMember).map((member) => toMember(member, observation, record)))),
  ].filter((part) => part !== null && part !== undefined)
  return { value: parts.length === 0 ? 'no value recorded' : parts.join(', '), unit: '', number: null }
}

const SYSTOLIC = 'loinc|8480-6'
const DIASTOLIC = 'loinc|8462-4'

/** Both numbers of a blood pressure as they are always said: `120/80`. Null where one is missing. */
function toBloodPressure(components: readonly Element[]): ReadValue | null {
  const find = (code: string) =>
    toQuantity(components.find((component) => toConcept(component.code)?.codes.includes(code))?.valueQuantity)
  const systolic = find(SYSTOLIC)
  const diastolic = find(DIASTOLIC)
  if (systolic === null || diastolic === null || components.length > 2) return null
  return { value: `${bare(systolic)}/${bare(diastolic)}`, unit: systolic.unit, number: systolic.value }
}

function bare({ text, unit }: { text: string; unit: string }): string {
  return unit === '' ? text : text.slice(0, -unit.length).trim()
}

function toComponent(component: Element): string | null {
  const name = toConcept(component.code)?.text
  const value = toValue(component)?.text ?? absent(component)
  const said = listed(toConcepts(component.interpretation).map(({ text }) => text.toLowerCase()))
  if (value === null) return name ?? null
  return `${name === undefined ? '' : `${name} `}${value}${said === null ? '' : ` (${said})`}`
}

function toMember(reference: Element, observation: RawResource, record: RecordReader): string | null {
  const member = record.resolve(reference, observation)
  if (member === null) return toText(reference.display)
  const name = toConcept(member.code)?.text
  const value = toValue(member)?.text
  return name === undefined ? null : value === undefined ? name : `${name} ${value}`
}

function absent(element: Element): string | null {
  const reason = toConcept(element.dataAbsentReason)?.text
  return reason === undefined ? null : `no value (${reason.toLowerCase()})`
}

/** terminology.hl7.org/CodeSystem/v3-ObservationInterpretation, for codings without a display. */
const INTERPRETATIONS: Readonly<Record<string, string>> = {
  H: 'high',
  L: 'low',
  HH: 'critically high',
  LL: 'critically low',
  HU: 'significantly high',
  LU: 'significantly low',
  N: 'normal',
  A: 'abnormal',
  AA: 'critically abnormal',
  POS: 'positive',
  NEG: 'negative',
  IND: 'indeterminate',
  R: 'resistant',
  S: 'susceptible',
  I: 'intermediate',
}

function remarks(observation: RawResource, record: RecordReader): string[] {
  const status = toStatus(observation.status)
  const said = toConcepts(observation.interpretation).map(({ text }) => {
    const code = text.replace(/^code /u, '')
    return (INTERPRETATIONS[code] ?? text).toLowerCase()
  })
  return [
    ...said,
    status === null || status === 'final' ? null : toStatusText(observation.status),
    phrase('at', toConcept(observation.bodySite)?.text),
    phrase('method', toConcept(observation.method)?.text),
    phrase('specimen', specimen(observation, record)),
    ...toNotes(observation.note),
  ].filter((remark) => remark !== null && remark !== undefined)
}

/** Only what is wrong with the specimen: its kind is part of the test's name. */
function specimen(observation: RawResource, record: RecordReader): string | null {
  const target = record.resolve(observation.specimen, observation)
  return listed(toConcepts(target?.condition).map(({ text }) => text))
}

function ranges(observation: RawResource): string | null {
  return listed(
    toElements(observation.referenceRange).map((range) => {
      const text = toText(range.text) ?? toRangeText(range)
      if (text === null) return null
      const kind = toConcept(range.type)?.text
      const whom = listed(toConcepts(range.appliesTo).map((concept) => concept.text))
      const named = kind === undefined || /^normal/iu.test(kind) ? text : `${text} (${kind})`
      return whom === null ? named : `${named} for ${whom}`
    }),
  )
}

function isLoinc(code: string): boolean {
  return code.startsWith('loinc|')
}
