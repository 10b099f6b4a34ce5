import type { ClaimKind } from '../claim-kind.ts'
import type { KnownFact } from '../entity.ts'
import type { KnownRecord } from '../known-record.ts'
import { conceptsIn } from '../lexicon.ts'
import { contradicts, lacks } from '../objections.ts'
import { entitiesOf, type Mention, type Statement } from '../statement.ts'
import { tellingWords } from '../support.ts'

/** What a medicine is taken for: `you take X for Y`, `X is for your Y`. */
export const reasons: ClaimKind = {
  id: 'reason',
  check(statement, known) {
    const match = FOR.exec(statement.text)
    const reason = match?.[1]
    if (match === null || reason === undefined || NO_REASON.test(reason)) return []
    const at = statement.start + match.index + match[0].length - reason.length
    const medicine = statement.mentions.findLast(
      (mention) => mention.end <= at && entitiesOf(mention, 'medicine').length > 0,
    )
    if (medicine === undefined || at - medicine.end > 60) return []
    const span = { start: at, end: at + reason.trimEnd().length }
    return objectTo(span, reason, medicine, statement, known)
  },
}

const FOR =
  /\b(?:(?:take|takes|taking|on|prescribed|given|using|use|started|is|are|was|toma|tomando)\b[^.;]{0,80}?\bfor|[^.;]{0,60}?\bto (?:treat|control|help with)|para tratar|para(?= (?:el|la|su|los|las)\b)) (?:your |the |an? |su |la |el |what looks like your )?([^.,;()[\]]{3,60}?)(?= (?:since|and you|because|in|on|once|twice|every)\b|[.,;()[\]]|$)/
const NO_REASON =
  /^(?:\d|one|two|three|a few|few|several|many|some|at least|most|now|long|days?|weeks?|months?|years?|example|which|how|what|this|that|it|you|more|free|sure)\b|\b(?:days?|weeks?|months?|years?|time|instruction|anos|meses|dias)\b/

function objectTo(
  span: { start: number; end: number },
  reason: string,
  medicine: Mention,
  _statement: Statement,
  known: KnownRecord,
) {
  const facts = entitiesOf(medicine, 'medicine').flatMap(({ facts: all }) => all)
  const said = new Set(conceptsIn(reason))
  const stated = facts.filter(({ fact }) => STATED.test(fact.text))
  if (facts.some((line) => speaksOf(line, reason, said))) return []
  if (stated.length > 0) return [contradicts(span, stated[0])]
  const problems = known.facts.filter(
    ({ fact }) =>
      (fact.section === 'problems' && fact.current !== false) ||
      fact.section === 'notes' ||
      fact.section === 'encounters',
  )
  return problems.some((line) => speaksOf(line, reason, said)) ? [] : [lacks(span)]
}

const STATED = /; (?:for|because|status because of) /

function speaksOf({ fact }: KnownFact, reason: string, said: ReadonlySet<string>): boolean {
  const text = fact.text.toLowerCase()
  const words = tellingWords(reason)
  if (words.length > 0 && words.every((word) => text.includes(word.slice(0, Math.max(4, word.length - 2))))) return true
  return said.size > 0 && conceptsIn(fact.text).some((concept) => said.has(concept))
}
