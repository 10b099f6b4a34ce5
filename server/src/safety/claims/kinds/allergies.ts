import type { ClaimKind } from '../claim-kind.ts'
import type { KnownFact } from '../entity.ts'
import type { Objection } from '../finding.ts'
import type { KnownRecord } from '../known-record.ts'
import { contradicts, lacks } from '../objections.ts'
import { entitiesOf, type Mention, type Statement } from '../statement.ts'

/** Allergies told, denied, invented or left out. */
export const allergies: ClaimKind = {
  id: 'allergy',
  check(statement, known) {
    const entries = allergiesOf(known)
    return [
      ...checkDenial(statement, entries),
      ...checkOnly(statement, entries),
      ...statement.mentions
        .filter(isSubstance)
        .flatMap((mention) => checkSubstance(statement, mention, entries, known)),
    ]
  },
}

/** What the patient reacts to now; a refuted entry, or one that says that there are none, is none. */
function allergiesOf(known: KnownRecord): KnownFact[] {
  return known.facts.filter(({ fact }) => {
    const isHere = fact.section === 'allergies' && fact.noneKnown !== true && (fact.noneKnownOf ?? null) === null
    return isHere && fact.current !== false && !/refuted|entered in error/.test(`${fact.outcome ?? ''}`)
  })
}

const NONE =
  /\b(?:(?:you )?(?:have|has|with|lists?|shows?|there are) (?:no|not any|none of)(?: known| recorded| listed| documented| drug| medication| food)* (?:allerg(?:y|ies))|no (?:known |recorded |documented )?allergies|(?:do not|don't|does not) (?:have|list|show|mention) (?:any )?(?:known )?allerg(?:y|ies)|not allergic to (?:anything|any)|free of allergies|no (?:figura|tiene|consta|hay|se conocen?)(?: ninguna| ningun)? ?alergias?(?: conocidas?)?|ninguna alergia|sin alergias)\b/

function checkDenial({ text, start }: Statement, entries: readonly KnownFact[]): Objection[] {
  const match = NONE.exec(text)
  const [first] = entries
  if (match === null || first === undefined || /\bother\b|otras?\b/.test(match[0])) return []
  const kind = /drug|medication/.test(match[0]) ? /medication/ : /food/.test(match[0]) ? /food/ : null
  const meant = kind === null ? first : entries.find(({ fact }) => kind.test(fact.text))
  return meant === undefined
    ? []
    : [contradicts({ start: start + match.index, end: start + match.index + match[0].length }, meant)]
}

/** `Peanut and dander are your only allergies`: each entry has to be named. */
function checkOnly(statement: Statement, entries: readonly KnownFact[]): Objection[] {
  const match =
    /\b(?:are|is) (?:your|the) only (?:known )?allerg(?:y|ies)|only allergic to\b|(?:solo|unicamente) es alergic[oa]\b|\bunicas? alergias?\b/.exec(
      statement.text,
    )
  if (match === null) return []
  const named = new Set(
    statement.mentions
      .flatMap((mention) => entitiesOf(mention, 'allergy'))
      .flatMap(({ facts }) => facts.map(({ fact }) => fact.label)),
  )
  const missing = entries.find(({ fact }) => !named.has(fact.label))
  const at = statement.start + match.index
  return missing === undefined ? [] : [contradicts({ start: at, end: at + match[0].length }, missing)]
}

const ALLERGIC =
  /\b(?:allergic to|allerg(?:y|ies) to|allergies? (?:is|are|list|includes?|:)|allergies:|intolerant (?:of|to)|alergic[oa] a|alergias? a)\b[^.;]*$/
const LISTED = /^ (?:is|are) (?:on|in|among) your (?:list of )?allerg(?:y|ies)\b/
const NOT_ALLERGIC =
  /\b(?:not (?:known to be )?allergic|no (?:known )?allergy|n't allergic|(?:do not|don't) have an allergy|no es alergic[oa]|nothing about|no (?:mention|record) of|not (?:listed|recorded|in your (?:record|allergy list))|sin alergia a)\b/

function isSubstance(mention: Mention): boolean {
  return (
    entitiesOf(mention, 'allergy').length > 0 ||
    mention.terms.some(({ kind }) => kind === 'allergen' || kind === 'medicine')
  )
}

function checkSubstance(
  statement: Statement,
  mention: Mention,
  entries: readonly KnownFact[],
  known: KnownRecord,
): Objection[] {
  const { text, start } = statement
  const own = entries.filter(
    (entry) => mention.entities.some(({ facts }) => facts.includes(entry)) || isOfSubstance(entry, mention),
  )
  const denial = NOT_ALLERGIC.exec(text)
  if (denial !== null) {
    const isAbout = start + denial.index < mention.end + 40
    if (own.length === 0 || !isAbout || /\b(?:other than|apart from|except|besides)\b/.test(text)) return []
    return [
      contradicts(
        { start: Math.min(start + denial.index, mention.start), end: Math.max(mention.end, start + denial.index + 3) },
        own[0],
      ),
    ]
  }
  const claim = LISTED.exec(text.slice(mention.end - start)) ?? ALLERGIC.exec(text.slice(0, mention.start - start))
  if (claim === null || own.length > 0 || /\b(?:if|whether|ask|tell)\b/.test(text)) return []
  const mentioned = known.facts.find(
    ({ fact }) => fact.section === 'allergies' && fact.text.toLowerCase().includes(mention.name),
  )
  return mentioned === undefined
    ? [lacks(mention)]
    : /refuted/.test(mentioned.fact.text)
      ? [contradicts(mention, mentioned)]
      : []
}

function isOfSubstance({ fact }: KnownFact, { name }: Mention): boolean {
  const label = fact.label.toLowerCase()
  return name.length > 3 && (label.includes(name) || fact.text.toLowerCase().includes(name))
}
