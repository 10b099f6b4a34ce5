import type { PatientEntry } from '@carepath/contract/patients.ts'
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { OnlyRecord } from './access/only-record.tsx'
import { sessionQuery } from './access/session.ts'
import { SessionGate } from './access/session-gate.tsx'
import { noteFailure, watchConnection } from './api/connection.ts'
import { patientsQuery } from './api/patients-query.ts'
import { toTrouble } from './api/trouble.ts'
import { ConnectionBanner } from './connection-banner.tsx'
import { type Language, LanguageProvider } from './i18n/language.tsx'
import { PatientPicker } from './patient/patient-picker.tsx'
import { watchStyles } from './ui/failed-styles.ts'
import { Loading } from './ui/loading.tsx'
import { lazyPart, Part } from './ui/part.tsx'

const Talk = lazyPart(async () => (await import('./talk.tsx')).Talk, <Loading />)

const NEXT_VIEW_MS = 600

interface AppProps {
  queries: QueryClient
  /** In place of the one that the person or the browser wants. */
  language?: Language
}

export function App({ queries, language }: AppProps): ReactNode {
  const [patient, setPatient] = useState<PatientEntry | null>(null)
  const [again, setAgain] = useState(false)

  useEffect(watchStyles, [])
  useEffect(() => watchConnection(() => void queries.invalidateQueries()), [queries])

  // The next view is fetched while the person looks for the patient, and not before there is one to look for. Nor is
  // the list asked for before React has taken over what the build drew: that shows a page without a list.
  useEffect(() => {
    void queries
      .prefetchInfiniteQuery(patientsQuery(''))
      .then(() => setTimeout(() => void Talk.fetchAhead(), NEXT_VIEW_MS))
  }, [queries])

  const forget = useCallback(() => {
    setPatient(null)
    setAgain(false)
  }, [])
  const leave = () => {
    // What was read of one patient's record is forgotten before another's is shown.
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
    setPatient(null)
    setAgain(true)
  }
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider language={language}>
        <ConnectionBanner />
        <SessionGate onEnd={forget}>
          {patient === null ? (
            <>
              {again ? null : <OnlyRecord onPick={setPatient} />}
              <PatientPicker again={again} onPick={setPatient} />
            </>
          ) : (
            <Part name={patient.mrn}>
              <Talk key={patient.mrn} patient={patient} onLeave={leave} />
            </Part>
          )}
        </SessionGate>
      </LanguageProvider>
    </QueryClientProvider>
  )
}

/** Calls that fail for a reason which passes are tried again once; a problem with a code of its own is shown at once. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        noteFailure(error)
        // The session is over: the gate hears of it.
        if (toTrouble(error).code === 'unauthenticated' && queryKey[0] !== 'session') {
          void client.invalidateQueries({ queryKey: sessionQuery().queryKey })
        }
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 60_000,
        retry: (count, error) => count < 1 && toTrouble(error).code === 'unreachable',
        retryDelay: 400,
      },
    },
  })
  return client
}
