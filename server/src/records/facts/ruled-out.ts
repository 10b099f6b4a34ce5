import type { SectionFact } from './section.ts'

/** What a status says of an entry that holds, which one that was refuted does not. */
const STATUS =
  /^(?:active|inactive|resolved|remission|recurrence|relapse|refuted(?:, not confirmed)?|status not stated|recorded then, start not stated|it is over|(?:\S+ (?:and \S+ )?)?(?:allergy|intolerance))?$/u

/** Returns the line of an entry that the record says was refuted: it is told by name, and holds of nothing. */
export function toRuledOut(fact: SectionFact): SectionFact {
  const said = fact.text
    .slice(fact.label.length + 2)
    .split('; ')
    .filter((part) => !STATUS.test(part))
  return {
    ...fact,
    text: `${fact.label}: ruled out (refuted), so the patient is not held to have it${said.map((part) => `; ${part}`).join('')}`,
    core: false,
    current: false,
    noneKnown: false,
    noneKnownOf: null,
    ruledOut: true,
    outcome: 'ruled out',
    visit: null,
  }
}
