import type { ClaimKind } from '../claim-kind.ts'
import type { KnownFact } from '../entity.ts'
import type { KnownRecord } from '../known-record.ts'
import { contradicts, lacks } from '../objections.ts'
import { fold } from '../reading/fold.ts'
import { entitiesOf, type Statement } from '../statement.ts'

/** What an examination found, and which bone was broken. */
export const outcomes: ClaimKind = {
  id: 'outcome',
  check: (statement, known) => [...checkFindings(statement, known), ...checkBreaks(statement, known)],
}

const FOUND =
  /\b(?:showed|shows|found|revealed|detected|mostro|encontro|revelo) ((?:early |mild |some |slight |severe |signs? of |moderate |an? |una? )*(?:damage|bleeding|fracture|cancer|tumou?r|clot|infection|swelling|blockage|inflammation|disease|retinopathy|polyps?|abnormal\w*|dano|sangrado|fractura|coagulo|infeccion)[^.;,]*)/
const CLEAN = /\b(?:no|normal|negative|not|none|without|sin|clear)\b/

/** A finding that is told of an examination whose own outcome says that there was none. */
function checkFindings(statement: Statement, known: KnownRecord) {
  const match = FOUND.exec(statement.text)
  const finding = match?.[1]
  if (match === null || finding === undefined) return []
  const at = statement.start + match.index + match[0].length - finding.length
  const lines = examinationsOf(statement, known)
  const told = lines.filter(({ fact }) => /outcome|conclusion|result/.test(fact.text))
  if (told.length === 0) return []
  const head =
    /(damage|bleed|fractur|cancer|tumou?r|clot|infect|swell|block|inflam|retinopath|polyp|abnormal)/.exec(
      finding,
    )?.[1] ?? finding
  const isTold = told.some(({ fact }) => {
    const text = fold(fact.text)
    const place = text.indexOf(head)
    return place >= 0 && !CLEAN.test(text.slice(Math.max(0, place - 50), place))
  })
  if (isTold) return []
  const span = { start: at, end: at + finding.trimEnd().length }
  const denying = told.find(({ fact }) => CLEAN.test(fact.text.toLowerCase()))
  return [denying === undefined ? lacks(span) : contradicts(span, denying)]
}

function examinationsOf({ citations, mentions }: Statement, known: KnownRecord): KnownFact[] {
  const cited = citations.flatMap(({ ref }) => known.byRef.get(ref) ?? [])
  return [
    ...cited,
    ...mentions.flatMap((mention) => entitiesOf(mention, 'procedure').flatMap(({ facts }) => [...facts])),
  ]
}

const BONES =
  '(?:wrist|hip|ankle|leg|arm|shoulder|collarbone|clavicle|rib|nose|foot|toe|finger|hand|knee|elbow|spine|vertebra|pelvis|skull|jaw|thigh|forearm)'
const BROKE = new RegExp(
  `\\b(?:broke|broken|fractured|fracture of)(?: your| the| his| her| my)?(?: left| right)? (${BONES})s?\\b|\\b(${BONES}) fracture\\b`,
)

function checkBreaks({ text, start }: Statement, known: KnownRecord) {
  const match = BROKE.exec(text)
  const bone = match?.[1] ?? match?.[2]
  if (match === null || bone === undefined || /\b(?:not|never|no)\b/.test(text.slice(0, match.index))) return []
  const breaks = known.facts.filter(({ fact }) => /\b(?:broke|broken|fractur)/i.test(fact.text))
  const near = new RegExp(
    `\\b(?:broke|broken|fractur\\w*)\\b[^,.;)]{0,25}\\b${bone}|\\b${bone}\\b[^,.;)]{0,25}fractur`,
    'i',
  )
  if (breaks.some(({ fact }) => near.test(fact.text))) return []
  const span = { start: start + match.index, end: start + match.index + match[0].length }
  return [breaks[0] === undefined ? lacks(span) : contradicts(span, breaks[0])]
}
