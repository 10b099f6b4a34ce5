import type { Fact } from '../../records/facts/fact.ts'
import type { PatientRecord } from '../../records/facts/patient-record.ts'
import { medicinesOfDisplay } from '../medicines/lookup.ts'
import { isCritical } from './critical-labs.ts'
import { recognizeRisks } from './recognize.ts'

/** The risks of a record by their name, each with the refs of the entries that it was taken from. */
export type RecordRisks = ReadonlyMap<string, readonly string[]>

/** Which risks the classes of the medicines are. */
const RISK_OF_CLASS: ReadonlyMap<string, string> = new Map([
  ['anticoagulant', 'anticoagulant'],
  ['antiplatelet', 'antiplatelet'],
  ['cytotoxic', 'chemo'],
  ['targeted-cancer', 'chemo'],
  ['immunosuppressant', 'immune'],
  ['insulin', 'hypo'],
  ['sulfonylurea', 'hypo'],
  ['diabetes', 'diabetes'],
  ['ace-inhibitor', 'ace'],
  ['arni', 'ace'],
  ['corticosteroid', 'steroid'],
  ['sglt2', 'sglt2'],
  ['beta-blocker', 'betablocker'],
  ['cardiac-glycoside', 'digoxin'],
  ['opioid', 'opioid'],
  ['benzodiazepine', 'sedative'],
  ['z-drug', 'sedative'],
  ['antiepileptic', 'epilepsy'],
  ['antithyroid', 'antithyroid'],
  ['clozapine', 'clozapine'],
  ['lithium', 'lithium'],
])

/** What stays a risk though the entry is over: a spleen does not come back. */
const LASTING = new Set([
  'asplenia',
  'immune',
  'bleeder',
  'adrenal',
  'device',
  'shunt',
  'joint',
  'marfan',
  'heart',
  'epilepsy',
  'type1',
])
/** Which risks a procedure or a device leaves behind. */
const OF_PROCEDURES = new Set(['asplenia', 'immune', 'device', 'tube', 'shunt', 'joint', 'dialysis', 'peritoneal'])

const DAY_MS = 86_400_000
const PREGNANCY_DAYS = 300
const CHEMO_DAYS = 60

const known = new WeakMap<PatientRecord, { risks: Map<string, string[]>; day: number }>()

/** Reads the risks out of the facts, once a day for each record. */
export function risksOfRecord(record: PatientRecord, now: number): RecordRisks {
  const day = Math.floor(now / DAY_MS)
  const kept = known.get(record)
  if (kept?.day === day) return kept.risks
  const risks = new Map<string, string[]>()
  for (const [at, fact] of record.facts.entries()) {
    for (const risk of risksOfFact(fact, now)) risks.set(risk, [...(risks.get(risk) ?? []), `F${at + 1}`])
  }
  known.set(record, { risks, day })
  return risks
}

function risksOfFact(fact: Fact, now: number): readonly string[] {
  if (typeof fact.outcome === 'string' || fact.noneKnown === true) return []
  switch (fact.section) {
    case 'medications':
      return risksOfMedicine(fact, now)
    case 'problems':
      return recognizeRisks(fact.label).filter((risk) => isStanding(risk, fact, now))
    case 'procedures':
    case 'devices':
      return recognizeRisks(fact.label).filter((risk) => OF_PROCEDURES.has(risk))
    case 'labs':
    case 'vitals':
      return isCritical(fact, now) ? ['critical'] : []
    default:
      return []
  }
}

function risksOfMedicine(fact: Fact, now: number): string[] {
  const classes = medicinesOfDisplay(fact.label).flatMap((medicine) => medicine.classes)
  const risks = [...new Set(classes.flatMap((id) => RISK_OF_CLASS.get(id) ?? []))]
  // Chemotherapy is given in rounds: it weakens for weeks after the last.
  const isRecent = ageOf(fact, now) <= CHEMO_DAYS
  const named = recognizeRisks(fact.label).filter((risk) => risk === 'adrenal')
  if (fact.current === false) return isRecent ? risks.filter((risk) => risk === 'chemo') : []
  return [...risks, ...named]
}

function isStanding(risk: string, fact: Fact, now: number): boolean {
  if (risk === 'pregnant' && ageOf(fact, now) > PREGNANCY_DAYS) return false
  return fact.current !== false || LASTING.has(risk)
}

/** In days; 0 where the record gives no date. */
function ageOf({ date }: Fact, now: number): number {
  const time = date === null ? Number.NaN : Date.parse(date)
  return Number.isNaN(time) ? 0 : (now - time) / DAY_MS
}
