import type { ClaimKind } from '../claim-kind.ts'
import { type Dosage, toDosages, toFrequencies, toPieces } from '../dosage.ts'
import type { KnownFact } from '../entity.ts'
import type { Objection } from '../finding.ts'
import type { KnownRecord } from '../known-record.ts'
import { contradicts, lacks } from '../objections.ts'
import { isValue, type Quantity } from '../reading/quantities.ts'
import { toOtherUnit } from '../reading/units.ts'
import { entitiesOf, type Mention, type Statement, subjectAt } from '../statement.ts'

/** Strengths, amounts a day, pieces at a time and how often, against the entries of the medicine. */
export const doses: ClaimKind = {
  id: 'dose',
  check(statement, known) {
    if (/\b(?:talk|ask|pharmacist|catch up|twice as much|double)\b/.test(statement.text)) return []
    const mentions = statement.mentions.some((mention) => entitiesOf(mention, 'medicine').length > 0)
      ? statement.mentions
      : citedMedicines(statement, known)
    return mentions
      .filter((mention) => entitiesOf(mention, 'medicine').length > 0 && entitiesOf(mention, 'series').length === 0)
      .flatMap((mention) => checkMedicine(statement, mention))
  },
}

/** Where the sentence names no medicine: the one that it cites. */
function citedMedicines({ citations, start }: Statement, known: KnownRecord): Mention[] {
  return citations.flatMap(({ ref }) => {
    const line = known.byRef.get(ref)
    if (line === undefined || line.fact.section !== 'medications') return []
    const entities = known.entities.filter(({ facts }) => facts.includes(line))
    return [{ start, end: start, name: '', entities, terms: [] }]
  })
}

const DOSE_UNITS: ReadonlySet<string> = new Set(['mg', 'ug', 'g', 'unit', 'mEq', 'mL'])

function checkMedicine(statement: Statement, mention: Mention): Objection[] {
  const dosages = toDosages(entitiesOf(mention, 'medicine'), (known) => isMeant(known, statement))
  if (dosages.length === 0) return []
  return [
    ...checkStrengths(statement, mention, dosages),
    ...checkPieces(statement, mention, dosages),
    ...checkFrequency(statement, mention, dosages),
  ]
}

/** Of what is taken now the entries that are current, where there are any; of what was, all. */
function isMeant({ fact }: KnownFact, { text }: Statement): boolean {
  return (
    fact.current === true ||
    /\b(?:was|were|had|used to|before|from|until|stopped|changed|cut|lowered|raised|no longer|past|antes|tomaba|era)\b/.test(
      text,
    ) ||
    fact.current === undefined
  )
}

function checkStrengths(statement: Statement, mention: Mention, dosages: readonly Dosage[]): Objection[] {
  return statement.quantities
    .filter((quantity) => quantity.unit !== null && DOSE_UNITS.has(quantity.unit) && isOf(statement, quantity, mention))
    .filter((quantity) => !isKnownAmount(quantity, statement, dosages))
    .map((quantity) => contradicts(quantity, dosages[0]?.known))
}

function isOf(statement: Statement, { start }: Pick<Quantity, 'start'>, mention: Mention): boolean {
  return mention.name === '' || subjectAt(statement, start, 'medicine') === mention
}

function isKnownAmount(quantity: Quantity, { text, start }: Statement, dosages: readonly Dosage[]): boolean {
  const isPerDay = /^[^,;.]{0,12}\b(?:a day|per day|daily|each day|al dia|diarios|in total)\b/.test(
    text.slice(quantity.end - start),
  )
  return dosages.some(({ strengths, pieces, perDay }) =>
    strengths.some(({ value, unit }) => {
      const inUnit = toOtherUnit(value, unit, quantity.unit ?? '', '')
      if (inUnit === null) return false
      if (isValue(quantity, inUnit)) return true
      const counts = pieces.length === 0 ? [1] : pieces
      return isPerDay && counts.some((count) => perDay.some((times) => isValue(quantity, inUnit * count * times)))
    }),
  )
}

function checkPieces(statement: Statement, mention: Mention, dosages: readonly Dosage[]): Objection[] {
  const told = dosages.filter(({ pieces }) => pieces.length > 0)
  if (told.length === 0) return []
  return toPieces(statement.text)
    .filter(({ at }) => isOf(statement, { start: statement.start + at }, mention))
    .filter(({ count, at, length }) => !isKnownCount(count, statement.text.slice(at + length), told))
    .map(({ at, length }) =>
      contradicts({ start: statement.start + at, end: statement.start + at + length }, told[0]?.known),
    )
}

function isKnownCount(count: number, after: string, dosages: readonly Dosage[]): boolean {
  const isPerDay = /^[^,;.]{0,10}\b(?:a day|per day|daily|each day|al dia|in total)\b/.test(after)
  return dosages.some(
    ({ pieces, perDay }) =>
      pieces.includes(count) ||
      (isPerDay && pieces.some((one) => perDay.some((times) => Math.abs(one * times - count) < 0.01))),
  )
}

function checkFrequency(statement: Statement, mention: Mention, dosages: readonly Dosage[]): Objection[] {
  if (/\b(?:until|since you|if|unless)\b.*\b(?:daily|a day)\b/.test(statement.text)) return []
  const said = toFrequencies(statement.text).filter(({ at }) =>
    isOf(statement, { start: statement.start + at }, mention),
  )
  const known = dosages.flatMap(({ perDay }) => perDay)
  return said
    .filter(
      ({ perDay, at }) => !isAmountOfDay(statement, at) && !known.some((times) => Math.abs(times - perDay) < 0.02),
    )
    .map(({ at, length }) => {
      const span = { start: statement.start + at, end: statement.start + at + length }
      return known.length === 0 ? lacks(span) : contradicts(span, dosages[0]?.known)
    })
}

/** `2,000 mg a day`, `three tablets a day`: the amount of a day, and no word on how often. */
function isAmountOfDay({ text }: Statement, at: number): boolean {
  return (
    /(?:mg|mcg|g|ml|units?|tablets?|capsules?|pills?|softgels?|puffs?|drops?|unidades|tabletas?)(?: in total| altogether| en total)? ?$/.test(
      text.slice(0, at),
    ) && /^(?:a|per|each) day|^al dia/.test(text.slice(at))
  )
}
