import type { PatientEntry } from '@carepath/contract/patients.ts'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { patientsQuery } from '../api/patients-query.ts'
import { keptFor } from './kept-question.ts'
import { sessionQuery } from './session.ts'

/** Opens the record of whoever has one alone, or was about to ask about one before they signed in again. */
export function OnlyRecord({ onPick }: { onPick: (patient: PatientEntry) => void }): null {
  const { data: session } = useQuery(sessionQuery())
  const isIn = session?.caller?.kind === 'session'
  const { data } = useInfiniteQuery({ ...patientsQuery(''), enabled: isIn })
  const patients = isIn ? data?.pages[0]?.patients : undefined
  const only = patients?.length === 1 ? patients[0] : patients?.find(({ mrn }) => mrn === keptFor())
  useEffect(() => {
    if (only !== undefined) onPick(only)
  }, [only, onPick])
  return null
}
