import type { SectionFact } from './section.ts'

/** Returns the line of an entry that the record says was refuted: it is told by name, and holds of nothing. */
export function toRuledOut(fact: SectionFact): SectionFact {
  const [, ...said] = fact.text.split(': ')
  return {
    ...fact,
    text: `${fact.label}: ruled out (refuted), so the patient is not held to have it; ${said.join(': ')}`,
    core: false,
    current: false,
    noneKnown: false,
    noneKnownOf: null,
    ruledOut: true,
    outcome: 'ruled out',
    visit: null,
  }
}
