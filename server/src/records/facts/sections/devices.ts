import { toConcept, toConcepts } from '../../fhir/concept.ts'
import { firstDate, toDay } from '../../fhir/date.ts'
import { toElement, toElements, toNotes, toText } from '../../fhir/element.ts'
import { toActOutcome, toOutcome } from '../../fhir/outcome.ts'
import { toQuantity } from '../../fhir/quantity.ts'
import type { RawOf, RawResource } from '../../fhir/resource.ts'
import { toStatus, toStatusText } from '../../fhir/status.ts'
import { toAbsenceFact } from '../absence-fact.ts'
import { listed, prefixed, toFactText } from '../fact-text.ts'
import { keyOf, type RecordReader } from '../record-reader.ts'
import type { Section, SectionFact } from '../section.ts'
import { toStatedAbsence } from '../stated-absence.ts'

export const devices: Section = {
  id: 'devices',
  title: 'Devices and supplies',
  noun: 'devices or supplies',
  askedBy: ['device', 'implant', 'implanted', 'equipment', 'supply'],
  read: (record) => [
    ...record.ofType('Device').map((device) => toAbsence(device, device.type) ?? toDevice(device, record)),
    ...record
      .ofType('DeviceUseStatement', 'DeviceUsage')
      .map((use) => toAbsence(use, toUsedConcept(use, record)) ?? toUse(use, record)),
    ...record.ofType('SupplyDelivery').map((delivery) => toSupply(delivery, record)),
  ],
}

const NOUN = /device|implant/iu

function toAbsence(resource: RawResource, value: unknown): SectionFact | null {
  const concept = toConcept(value)
  const absence = toStatedAbsence(concept, NOUN)
  if (absence === null) return null
  const date = firstDate(resource.timingDateTime, resource.timingPeriod, resource.recordedOn)
  return toAbsenceFact(resource, absence, { said: concept?.text ?? null, noun: 'devices', date })
}

/** What a statement says was used, where the device is only there to say that there is none. */
function toUsedConcept(use: RawOf<'DeviceUseStatement' | 'DeviceUsage'>, record: RecordReader): unknown {
  const device = toElement(use.device)
  return device?.concept ?? record.resolve(device, use)?.type ?? device?.display
}

/** Serial number and UDI are left out: they tell a patient nothing, and identify them. */
function toDevice(device: RawOf<'Device'>, record: RecordReader): SectionFact {
  const concept = toConcept(device.type)
  const names = toElements(device.deviceName).map(({ name }) => toText(name))
  const label = concept?.text ?? names.find((name) => name !== null) ?? 'A device that the record does not name'
  const made = firstDate(device.manufactureDate)
  const expires = firstDate(device.expirationDate)
  return {
    label,
    text: toFactText(label, [
      toStatusText(device.status),
      ...names.filter((name) => name !== label),
      prefixed('made by', toText(device.manufacturer)),
      prefixed('model', toText(device.modelNumber)),
      prefixed('made', made === null ? null : toDay(made)),
      prefixed('expires', expires === null ? null : toDay(expires)),
      prefixed('status because of', listed(toConcepts(device.statusReason).map(({ text }) => text))),
      prefixed('at', record.nameOf(device.location, device)),
      ...toNotes(device.note),
    ]),
    date: null,
    resource: keyOf(device),
    codes: concept?.codes ?? [],
    core: false,
    current: toStatus(device.status) === 'active',
    detail: { status: toStatus(device.status) ?? 'not stated' },
  }
}

function toUse(use: RawOf<'DeviceUseStatement' | 'DeviceUsage'>, record: RecordReader): SectionFact {
  const device = toElement(use.device)
  const label =
    record.nameOf(device, use) ?? toConcept(device?.concept)?.text ?? 'A device that the record does not name'
  const outcome = toOutcome(use.status)
  return {
    label,
    text: toFactText(label, [
      outcome === null ? 'in use as reported' : null,
      outcome ?? toStatusText(use.status),
      prefixed('at', toConcept(use.bodySite)?.text),
      prefixed('for', listed(toConcepts(use.reasonCode).map(({ text }) => text))),
      ...toNotes(use.note),
    ]),
    date: firstDate(use.timingDateTime, use.timingPeriod, use.recordedOn, use.dateAsserted),
    resource: keyOf(use),
    codes: [],
    core: false,
    current: toStatus(use.status) === 'active',
    outcome,
  }
}

function toSupply(delivery: RawOf<'SupplyDelivery'>, record: RecordReader): SectionFact {
  const item = toElement(delivery.suppliedItem)
  const concept = toConcept(item?.itemCodeableConcept) ?? toConcept(delivery.type)
  const label =
    concept?.text ?? record.nameOf(item?.itemReference, delivery) ?? 'A supply that the record does not name'
  const status = toStatus(delivery.status)
  const outcome = toActOutcome(delivery.status)
  return {
    label,
    text: toFactText(label, [
      status === 'completed' ? 'supplied' : `supply ${outcome ?? toStatusText(delivery.status) ?? 'of unknown status'}`,
      prefixed('amount', toQuantity(item?.quantity)?.text),
      prefixed('by', record.nameOf(delivery.supplier, delivery)),
    ]),
    date: firstDate(delivery.occurrenceDateTime, delivery.occurrencePeriod),
    resource: keyOf(delivery),
    codes: concept?.codes ?? [],
    core: false,
    outcome,
  }
}
