import { toConcepts } from '../../fhir/concept.ts'
import { type Element, toElements, toText } from '../../fhir/element.ts'
import { toPersonName } from '../../fhir/human-name.ts'
import type { RawResource } from '../../fhir/resource.ts'
import { listed, prefixed, toFactText } from '../fact-text.ts'
import { keyOf } from '../record-reader.ts'
import type { Section, SectionFact } from '../section.ts'

export const contacts: Section = {
  id: 'contacts',
  title: 'Relatives and contacts',
  noun: 'relatives or contacts',
  askedBy: ['emergency contact', 'contact', 'next of kin', 'guardian', 'proxy'],
  read: (record) => [
    ...toElements(record.patient.contact).map((contact) => toContact(contact, record.patient)),
    ...record.ofType('RelatedPerson').map((person) => toContact(person, person)),
  ],
}

function toContact(contact: Element, resource: RawResource): SectionFact {
  const names = Array.isArray(contact.name) ? contact.name : [contact.name]
  const name = toPersonName(names)
  const relations = listed(toConcepts(contact.relationship).map(({ text }) => text.replace(/^code /u, '')))
  const label = name ?? relations ?? 'A contact that the record does not name'
  return {
    label,
    text: toFactText(label, [
      relations === label ? null : relations,
      contact.active === false ? 'no longer a contact' : null,
      ...toElements(contact.telecom).map(({ system, value }) => prefixed(toText(system) ?? 'contact', toText(value))),
    ]),
    date: null,
    resource: keyOf(resource),
    codes: toConcepts(contact.relationship).flatMap(({ codes }) => codes),
    core: false,
  }
}
