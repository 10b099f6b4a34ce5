import type { ClaimKind } from '../claim-kind.ts'
import type { Objection } from '../finding.ts'
import type { KnownRecord } from '../known-record.ts'
import { contradicts, lacks } from '../objections.ts'
import { fold } from '../reading/fold.ts'
import { toStem } from '../reading/words.ts'
import type { Statement } from '../statement.ts'
import { lastVisit } from './visits.ts'

/** Clinicians by name, and whose record it is. */
export const people: ClaimKind = {
  id: 'person',
  check: (statement, known, { now }) => [...checkClinicians(statement, known, now), ...checkPatient(statement, known)],
}

const CLINICIAN = /\b(?:dr|dra|doctor|doctora|nurse|midwife)\.? ((?:[\p{L}][\p{L}\p{N}'-]+ ?){1,3})/gu

function checkClinicians({ text, start }: Statement, known: KnownRecord, now: number): Objection[] {
  return [...text.matchAll(CLINICIAN)].flatMap((match) => {
    const names = nameWords(match[1] ?? '')
    if (!/^(?:dr|dra)\b/.test(match[0]) && !names.some((name) => known.words.has(toStem(name)))) return []
    if (names.length === 0) return []
    const span = {
      start: start + match.index,
      end: start + match.index + match[0].indexOf(match[1] ?? '') + names.join(' ').length,
    }
    const isKnown = names.every((name) => known.words.has(toStem(name)))
    const last = lastVisit(known, now)
    const isOfLast =
      /\b(?:last|latest|most recent|ultim[oa]) (?:visit|appointment|consulta|visita|cita)\b|\bsaw (?:you )?last\b/.test(
        text,
      )
    if (isOfLast && last?.fact.detail?.who !== undefined) {
      return names.some((name) => fold(last.fact.text).includes(name)) ? [] : [contradicts(span, last)]
    }
    return isKnown ? [] : [lacks(span)]
  })
}

const NO_NAME: ReadonlySet<string> = new Set(
  'who and or about on in at for to is was said says wrote has had will can may before after changed stopped started noted ordered prescribed put with the your you so because that which as de y en el la que'.split(
    ' ',
  ),
)

function nameWords(text: string): string[] {
  const words = text.trim().split(/[ ,]+/)
  const end = words.findIndex((word) => NO_NAME.has(word))
  return (end === -1 ? words : words.slice(0, end)).filter((word) => word.length > 1)
}

const OWNER =
  /\b(?:record (?:of|for|belongs to)|expediente de|historial de|your name is|su nombre es|hello|hi|dear|hola) ((?:[\p{L}][\p{L}\p{N}'-]+ ?){1,4}?)(?=[.,;!:]|$| is\b| and\b)|^((?:[\p{L}][\p{L}\p{N}'-]+ ){1,2}[\p{L}][\p{L}\p{N}'-]+), (?:your|su|tu) (?:record|expediente|historial|chart|file)\b/u

function checkPatient({ text, start }: Statement, known: KnownRecord): Objection[] {
  const match = OWNER.exec(text)
  const name = (match?.[1] ?? match?.[2])?.trim()
  if (match === null || name === undefined) return []
  const words = name.split(' ').filter((word) => !TITLES.has(word))
  if (words.length === 0 || words.some((word) => NOT_NAMES.has(word)) || (words.length < 2 && !/name/.test(match[0])))
    return []
  const at = start + match.index + match[0].indexOf(name)
  const own = known.facts[0]
  if (words.every((word) => known.patientName.includes(word))) return []
  return [
    contradicts(
      { start: at, end: at + name.length },
      undefined,
      own === undefined ? undefined : 'The record is of somebody else.',
    ),
  ]
}

const TITLES: ReadonlySet<string> = new Set('mr mrs ms miss dr sr sra don dona'.split(' '))
const NOT_NAMES: ReadonlySet<string> = new Set(
  'the your a an this that all any each every our patient you last visits visit results labs medicines allergies care su el la los las'.split(
    ' ',
  ),
)
