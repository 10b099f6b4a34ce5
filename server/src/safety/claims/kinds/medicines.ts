import type { ClaimKind } from '../claim-kind.ts'
import type { KnownFact } from '../entity.ts'
import type { Objection } from '../finding.ts'
import type { KnownRecord } from '../known-record.ts'
import { contradicts, lacks, newestOf } from '../objections.ts'
import { entitiesOf, type Mention, type Statement } from '../statement.ts'
import { isInRecord } from '../support.ts'

/** Which medicines are taken, were taken, or were never: `you take X`, `X is listed as past`, `you are not taking X`. */
export const medicines: ClaimKind = {
  id: 'medicine',
  check(statement, known) {
    if (isNoClaim(statement)) return []
    return statement.mentions.filter(isMedicine).flatMap((mention) => checkMention(statement, mention, known))
  },
}

const TAKING =
  /\b(?:(?:are |is |was |were |have been |has been |'re |you )?(?:still |currently |now |also |already )?(?:taking|take|takes|using|use|uses|prescribed|given)|(?:you are|you're|you have been|you've been|are|been|still) (?:still |currently |now |also )?on\b|tom(?:a|as|ando|e)\b|figuran? como medicamentos? activos?|(?:is|are) (?:on|among|one of|in) your (?:list of )?(?:current |active )?(?:medicines?|medications?|list)|(?:is|are) (?:active|current)\b|current (?:medicines?|medications?) (?:are|include)|your (?:current )?(?:medicines?|medications?)(?: list)? (?:are|is|includes?|:))/
const NOT_NOW =
  /\b(?:no longer|not (?:one of your current|on your (?:list|current))|(?:was|were|has been|been) (?:stopped|discontinued|ended|cancelled|canceled)|stopped|finished|completed on|cancelled|listed as past|in the past|ya no|suspendid[oa]|dej[oa] de)\b/
const NOT_TAKING =
  /\b(?:not (?:currently |now )?(?:taking|on|take|using|prescribed)|do(?:es)? not (?:currently )?(?:take|use)|don't (?:take|use)|aren't (?:taking|on)|are not on|never (?:took|taken|take)|no (?:toma|esta tomando|figura)|not in your (?:record|list)|nothing about|no (?:record|mention) of|does not (?:list|mention|show|say))\b/

function isMedicine(mention: Mention): boolean {
  if (entitiesOf(mention, 'medicine').length > 0) return entitiesOf(mention, 'series', 'vaccine').length === 0
  return mention.terms.some(({ kind }) => kind === 'medicine') && mention.entities.length === 0
}

/** Advice, conditions and what may be: no word on what is taken. */
function isNoClaim({ text }: Statement): boolean {
  return (
    /\b(?:allerg\w*|alergi\w*|intoleran\w*|reaction|may take|can take|could take|should|must|ask|before you take|if you|talk|avoid|such as|for example|like|instead|catch up|missed|safe|interact|medicines? like|belongs|same family|puede tomar|deberia|vaccine|shot)\b/.test(
      text,
    ) && !/\byou (?:are|have been) (?:still )?(?:taking|on)\b/.test(text)
  )
}

function checkMention(statement: Statement, mention: Mention, known: KnownRecord): Objection[] {
  const { text, start } = statement
  const entities = entitiesOf(mention, 'medicine')
  const facts = entities.flatMap(({ facts: all }) => all)
  const now = facts.filter(({ fact }) => fact.current === true)
  const denial = NOT_TAKING.exec(text)
  if (denial !== null)
    return now.length > 0 && !isPartDenial(text) ? [contradicts(spanTo(start + denial.index, mention), now[0])] : []
  const past = NOT_NOW.exec(text)
  if (past !== null)
    return now.length > 0 && facts.every(({ fact }) => fact.current !== false) && isNear(past.index, mention, start)
      ? [contradicts(spanTo(start + past.index, mention), now[0])]
      : []
  const taking = TAKING.exec(text)
  if (facts.length === 0) return taking !== null || /\byour\b/.test(text) ? checkUnknown(mention, known) : []
  if (taking === null || now.length > 0 || !facts.every(isOver) || isPastTense(text)) return []
  return [contradicts(spanTo(start + taking.index, mention), newestOf(entities))]
}

function isOver({ fact }: KnownFact): boolean {
  return fact.current === false || (fact.outcome ?? null) !== null
}

function checkUnknown(mention: Mention, known: KnownRecord): Objection[] {
  return isInRecord(mention, known) ? [] : [lacks(mention)]
}

/** `does not say how much you take`: the record is silent on a part, not on the medicine. */
function isPartDenial(text: string): boolean {
  return /\b(?:does not|doesn't) (?:say|mention|show|list|tell)\b.*\b(?:how|why|when|what|which|whether)\b|no (?:reason|dose|date)|not on your (?:allergy|problem)/.test(
    text,
  )
}

function isPastTense(text: string): boolean {
  return /\b(?:took|was taking|were taking|used to|had been|were given|was given|was prescribed|were prescribed|was ordered|until|tomaba|tomo hasta|in the past)\b/.test(
    text,
  )
}

function isNear(at: number, mention: Mention, base: number): boolean {
  return Math.abs(base + at - mention.start) < 90
}

function spanTo(at: number, mention: Mention): { start: number; end: number } {
  return { start: Math.min(at, mention.start), end: Math.max(mention.end, at + 1) }
}
