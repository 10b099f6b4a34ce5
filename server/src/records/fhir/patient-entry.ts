import type { PatientEntry } from '@carepath/contract/patients.ts'
import { Mrn } from '@carepath/contract/triage.ts'
import { toDate } from './date.ts'
import { type Element, toElements, toText } from './element.ts'
import { toResourceName } from './human-name.ts'
import { Refusal } from './refusal.ts'

/**
 * What lists and search know of a patient. The MRN is the identifier whose type is MR (v2-0203), else the first
 * identifier, else the id, else `otherMrn`; with `mrnSystem` it is the identifier of that system and nothing else. Throws Refusal `bad_mrn` where there is none, or it could not be asked for.
 */
export function toPatientEntry(
  patient: Element,
  id: string | null,
  mrnSystem: string | null = null,
  otherMrn: string | null = null,
): PatientEntry {
  const found = mrnSystem === null ? (findMrn(patient) ?? id ?? otherMrn) : findMrnOf(patient, mrnSystem)
  const mrn = Mrn.safeParse(found ?? '')
  if (!mrn.success) {
    throw new Refusal(
      'bad_mrn',
      'The patient has no MRN that can be asked for: 1 to 128 characters, none of them a control, a mark of direction ' +
        'or another that can’t be seen. Where it has neither an identifier nor an id, --mrn gives one.',
    )
  }
  return {
    mrn: mrn.data,
    name: toListedName(patient) ?? '(no name)',
    birth_date: toDate(patient.birthDate),
    gender: toText(patient.gender),
  }
}

/** Without `Mr.` and `PhD`, by which nobody looks for a name in a list. */
function toListedName(patient: Element): string | null {
  const bare = toElements(patient.name).map(({ prefix, suffix, ...rest }) => rest)
  return toResourceName({ name: bare }) ?? toResourceName(patient)
}

function findMrn({ identifier }: Element): string | null {
  const identifiers = toElements(identifier).flatMap((element) => {
    const value = toMrn(element.value) ?? ''
    return value === '' ? [] : [{ value, isMrn: isTypedAsMrn(element) }]
  })
  return (identifiers.find(({ isMrn }) => isMrn) ?? identifiers[0])?.value ?? null
}

function findMrnOf({ identifier }: Element, mrnSystem: string): string | null {
  const element = toElements(identifier).find(({ system }) => system === mrnSystem)
  return toMrn(element?.value)
}

/** Without the blanks around it; a mark that can't be seen stays, and is refused. */
function toMrn(value: unknown): string | null {
  return typeof value === 'string' ? value.replace(/^[ \t\r\n]+/, '').replace(/(?<![ \t\r\n])[ \t\r\n]+$/, '') : null
}

function isTypedAsMrn({ type }: Element): boolean {
  return toElements(type).some(({ coding }) => toElements(coding).some(({ code }) => code === 'MR'))
}
