import type { PatientEntry } from '@carepath/contract/patients.ts'
import type { ReactNode } from 'react'
import { ageInYears, formatDate } from '../format.ts'
import { useWords } from '../i18n/language.tsx'
import styles from './patient-facts.module.css'

/** Enough to tell two people of the same name apart: age, birth date, record number. */
export function PatientFacts({ patient }: { patient: PatientEntry }): ReactNode {
  const words = useWords()
  const age = ageInYears(patient.birth_date, new Date())
  const facts = [
    age === null ? null : words.patient.years(age),
    patient.birth_date === null ? null : words.patient.born(formatDate(patient.birth_date, words.dates)),
  ]
  return (
    <span className={styles.facts}>
      {facts.filter((fact) => fact !== null).join(' · ')}
      <span className={styles.mrn}>
        <span className="visually-hidden">{words.patient.mrn} </span>
        {patient.mrn}
      </span>
    </span>
  )
}
