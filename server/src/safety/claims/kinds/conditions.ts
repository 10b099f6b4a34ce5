import type { ClaimKind } from '../claim-kind.ts'
import type { Objection } from '../finding.ts'
import type { KnownRecord } from '../known-record.ts'
import { contradicts, lacks } from '../objections.ts'
import { entitiesOf, type Mention, type Statement } from '../statement.ts'
import { isInRecord, linesAbout, tellingWords } from '../support.ts'

/** Which illnesses there are, are over, or are none: `you have X`, `X is one of your active problems`, `you do not have X`. */
export const conditions: ClaimKind = {
  id: 'condition',
  check(statement, known) {
    if (
      /\b(?:allerg\w*|alergi\w*|reaction|if you|ask|risk of|prevent|family|mother|father|screen|might|could|may have|talk|does not say|nothing about|no mention)\b/.test(
        statement.text,
      )
    )
      return []
    const mentioned = statement.mentions
      .filter(isCondition)
      .flatMap((mention) => checkMention(statement, mention, known))
    return mentioned.length > 0 ? mentioned : checkUnnamed(statement, known)
  },
}

const HAVE =
  /\b(?:you (?:still |also |now |currently |probably |definitely )?(?:have|had|got|suffer from|developed|broke|have been diagnosed with|were diagnosed with)|you've (?:got|been diagnosed with)|(?:means?|shows?|suggests?|indicates?)(?: that)? you have|diagnosed with|living with|tiene|padece(?: de)?|sufre de|le diagnosticaron|fue diagnosticad[oa] (?:de|con))\b/
const ACTIVE =
  /\b(?:is|are|remains?) (?:still )?(?:one of your (?:active |current )?(?:problems|conditions|diagnoses)|among your|(?:listed as )?active|ongoing|on your problem list)\b/
const NOT =
  /\b(?:you )?(?:do not|don't|does not|did not|never) (?:currently |now |still )?(?:have|had)|no tiene|(?:there is|there was|you have|shows?|showed) no\b|no (?:sign|evidence) of|ruled out/
const OVER = /\b(?:is over|ended|resolved|went away|cleared|healed|no longer have|has gone|se resolvio|ya no tiene)\b/

function isCondition(mention: Mention): boolean {
  if (entitiesOf(mention, 'condition').length > 0)
    return (
      entitiesOf(mention, 'series', 'medicine', 'procedure', 'vaccine').length === 0 ||
      mention.terms.some(({ kind }) => kind === 'condition')
    )
  return (
    mention.terms.some(({ kind }) => kind === 'condition') &&
    mention.entities.every(({ kind }) => kind === 'other' || kind === 'visit')
  )
}

function checkMention(statement: Statement, mention: Mention, known: KnownRecord): Objection[] {
  const { text, start } = statement
  const facts = entitiesOf(mention, 'condition').flatMap(({ facts: all }) => all)
  const active = facts.filter(({ fact }) => fact.current !== false && (fact.outcome ?? null) === null)
  const over = facts.filter(({ fact }) => fact.current === false)
  const frame = frameOf(text, mention.start - start)
  if (frame === null) return []
  const span = { start: Math.min(start + frame.at, mention.start), end: Math.max(mention.end, start + frame.at + 1) }
  if (frame.says === 'not') return active.length > 0 ? [contradicts(span, active[0])] : []
  if (frame.says === 'over') return active.length > 0 && over.length === 0 ? [contradicts(span, active[0])] : []
  if (active.length > 0) return []
  if (over.length > 0)
    return frame.says === 'now' && !/\b(?:had|were diagnosed|fue)\b/.test(text) ? [contradicts(span, over[0])] : []
  if (facts.length > 0) return [contradicts(span, facts[0])]
  return isInRecord(mention, known) || isNarrower(mention, known) ? [] : denialOr(span, mention, known)
}

/** What the sentence says of a condition at this place: the nearest frame before it, or one right behind it. */
function frameOf(text: string, at: number): { says: 'not' | 'over' | 'now' | 'once'; at: number } | null {
  const before = text.slice(0, at)
  const not = lastOf(NOT, before)
  const have = lastOf(HAVE, before)
  const behind = text.slice(at)
  const over = OVER.exec(text)
  if (over !== null && Math.abs(over.index - at) < 120) return { says: 'over', at: over.index }
  if (not !== null && at - not < 70 && !/\b(?:but|from|due|caused|related|because)\b/.test(before.slice(not)))
    return { says: 'not', at: not }
  const active = ACTIVE.exec(behind)
  if (active !== null && !/\band\b/.test(behind.slice(0, active.index))) return { says: 'now', at }
  if (have === null || /[.;:]|\bbecause\b|\bfor\b/.test(before.slice(have)) || before.length - have > 120) return null
  return { says: /still|now|have\b|tiene|padece/.test(before.slice(have)) ? 'now' : 'once', at: have }
}

function lastOf(pattern: RegExp, text: string): number | null {
  const all = [...text.matchAll(new RegExp(pattern.source, 'g'))]
  return all.at(-1)?.index ?? null
}

/** The head of the phrase with its place in the body stands in one line: `arthritis of the knee` for `osteoarthritis of both knees`. */
function isNarrower(mention: Mention, known: KnownRecord): boolean {
  const words = tellingWords(mention.name)
  return known.entities.some(
    ({ kind, name }) =>
      kind === 'condition' &&
      words.length > 0 &&
      words.every((word) => name.includes(word.slice(0, Math.max(4, word.length - 2)))),
  )
}

function denialOr(span: { start: number; end: number }, mention: Mention, known: KnownRecord): Objection[] {
  const denied = known.facts.find(({ fact }) =>
    new RegExp(`\\bno\\b[^.;]{0,30}${tellingWords(mention.name).join('[^.;]{0,12}')}`).test(fact.text.toLowerCase()),
  )
  return [denied === undefined ? lacks(span) : contradicts(span, denied)]
}

const DIAGNOSIS =
  /\b(?:(?:were|been|was) diagnosed with|results? means? (?:that )?you have|which means (?:that )?you have|you suffer from|le diagnosticaron) (?:an? |the )?([^.,;()[\]]{3,70}?)(?= (?:in|on|since|and|at|about|a little|almost)\b|[.,;()[\]]|$)/

/** A diagnosis whose name the lexicon does not know: every telling word of it must stand in one line of the record. */
function checkUnnamed(statement: Statement, known: KnownRecord): Objection[] {
  const match = DIAGNOSIS.exec(statement.text)
  const name = match?.[1]
  if (match === null || name === undefined) return []
  const at = statement.start + match.index + match[0].length - name.length
  const mention: Mention = { start: at, end: at + name.length, name, entities: [], terms: [] }
  if (
    statement.mentions.some(
      ({ start, end, entities }) => start < mention.end && end > mention.start && entities.length > 0,
    )
  )
    return []
  return linesAbout(mention, known).length > 0 ? [] : [lacks(mention)]
}
