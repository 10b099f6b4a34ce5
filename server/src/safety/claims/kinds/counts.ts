import type { ClaimKind } from '../claim-kind.ts'
import type { KnownRecord } from '../known-record.ts'
import { contradicts } from '../objections.ts'
import { toCount } from '../reading/number-words.ts'
import { isValue } from '../reading/quantities.ts'
import { readingsOf, toReadings } from '../series.ts'
import { entitiesOf, type Statement, subjectAt } from '../statement.ts'

/** How many results, allergies, medicines or problems the record holds, and between which values. */
export const counts: ClaimKind = {
  id: 'count',
  check: (statement, known) => [
    ...countOfResults(statement),
    ...extent(statement),
    ...countOfEntries(statement, known),
  ],
}

const NUMBER =
  '(\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)'
const RESULTS = new RegExp(
  `\\b(?:you have|your record (?:has|holds|lists)|there are|over|in|tiene) ${NUMBER} (?:[^.;:]{0,70}? )?(?:results?|readings?|tests?|values?|measurements?|resultados|mediciones)\\b`,
)

function countOfResults(statement: Statement) {
  const match = RESULTS.exec(statement.text)
  const counted = match === null ? null : toCount(match[1] ?? '')
  if (match === null || counted === null) return []
  const subject = subjectAt(statement, statement.start + match.index + match[0].length, 'series')
  if (subject === null) return []
  const series = entitiesOf(subject, 'series').flatMap(({ facts }) => facts.map(toReadings))
  const all = series.flat()
  if (all.length === 0 || series.some(({ length }) => length === counted) || all.length === counted) return []
  const at = statement.start + match.index + match[0].indexOf(match[1] ?? '')
  return [contradicts({ start: at, end: at + (match[1] ?? '').length }, all[0]?.known)]
}

/** `between 5.1 and 9.8`: the lowest and the highest. */
function extent(statement: Statement) {
  const match = /\b(?:between|from|entre)(?: about)? \d[\d.,]* ?[^\d]{0,14}?(?:and|to|y) \d/.exec(statement.text)
  if (match === null || !RESULTS.test(statement.text)) return []
  const [low, high] = statement.quantities.filter(({ start }) => start >= statement.start + match.index)
  const subject = subjectAt(statement, statement.start + match.index, 'series')
  if (low === undefined || high === undefined || subject === null || low.second !== null) return []
  const readings = readingsOf(entitiesOf(subject, 'series'))
  const numbers = readings.flatMap(({ numbers: [first] }) => (typeof first === 'number' ? [first] : []))
  if (numbers.length === 0) return []
  return isValue(low, Math.min(...numbers)) && isValue(high, Math.max(...numbers))
    ? []
    : [contradicts({ start: low.start, end: high.end }, readings[0]?.known)]
}

const ENTRIES = new RegExp(
  `\\b(?:lists?|has|have|holds?|shows?|figuran|tiene) ${NUMBER} (?:known |current |active |different )?(allerg(?:y|ies)|medicines?|medications?|alergias?|medicamentos?)\\b`,
)

function countOfEntries(statement: Statement, known: KnownRecord) {
  const match = ENTRIES.exec(statement.text)
  const counted = match === null ? null : toCount(match[1] ?? '')
  if (match === null || counted === null) return []
  const section = (match[2] ?? '').startsWith('al') ? 'allergies' : 'medications'
  const entries = known.facts.filter(
    ({ fact }) =>
      fact.section === section &&
      fact.noneKnown !== true &&
      fact.current !== false &&
      (fact.part ?? 0) <= 1 &&
      fact.counts === undefined,
  )
  const labels = new Set(entries.map(({ fact }) => fact.label))
  if (counted === entries.length || counted === labels.size) return []
  const at = statement.start + match.index + match[0].indexOf(match[1] ?? '')
  return [contradicts({ start: at, end: at + (match[1] ?? '').length }, entries[0])]
}
