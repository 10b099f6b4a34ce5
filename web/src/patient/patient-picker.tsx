import type { PatientEntry } from '@carepath/contract/patients.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ChevronRight, Search } from 'lucide-react'
import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from 'react'
import { AccountButtons } from '../access/account-buttons.tsx'
import { patientsQuery } from '../api/patients-query.ts'
import { useWords } from '../i18n/language.tsx'
import { SettingsButton } from '../settings/settings-button.tsx'
import buttons from '../ui/button.module.css'
import { Loading } from '../ui/loading.tsx'
import { Logo } from '../ui/logo.tsx'
import { TroubleNote } from '../ui/trouble-note.tsx'
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts'
import { PatientFacts } from './patient-facts.tsx'
import styles from './patient-picker.module.css'

interface PatientPickerProps {
  /** True where the reader comes from the record of another patient. */
  again: boolean
  onPick: (patient: PatientEntry) => void
}

/** The first view: whose record it is about. */
export function PatientPicker({ again, onPick }: PatientPickerProps): ReactNode {
  const words = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusWhenLost(heading, again)
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search.trim())
  const input = useRef<HTMLInputElement>(null)
  // The page is there before its script: what was typed by then is taken over.
  useEffect(() => setSearch(input.current?.value ?? ''), [])
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    patientsQuery(wanted),
  )
  const patients = data?.pages.flatMap((page) => page.patients)
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Logo />
        <SettingsButton more={() => <AccountButtons />} />
      </header>
      <main className={styles.main}>
        <div className={styles.intro}>
          <h1 ref={heading} tabIndex={-1}>
            {words.patient.choose}
          </h1>
          <p>
            {words.app.tagline}. {words.patient.chooseHelp}
          </p>
        </div>
        <search className={styles.search}>
          <Search aria-hidden />
          <input
            ref={input}
            type="search"
            aria-label={words.patient.search}
            placeholder={words.patient.search}
            value={search}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setSearch(event.target.value)}
          />
        </search>
        {error !== null && patients === undefined ? <TroubleNote error={error} onRetry={() => void refetch()} /> : null}
        {error === null && patients === undefined ? <Loading /> : null}
        <p role="status" className={patients?.length === 0 ? styles.empty : 'visually-hidden'}>
          {patients === undefined ? '' : countWords(patients.length)}
        </p>
        <ul className={styles.list}>
          {patients?.map((patient) => (
            <li key={patient.mrn}>
              <button type="button" className={styles.patient} onClick={() => onPick(patient)}>
                <span>
                  <span className={styles.name}>{patient.name}</span>
                  <PatientFacts patient={patient} />
                </span>
                <ChevronRight aria-hidden />
              </button>
            </li>
          ))}
        </ul>
        {hasNextPage ? (
          <button
            type="button"
            className={buttons.outlined}
            disabled={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {words.patient.more}
          </button>
        ) : null}
      </main>
      <footer className={styles.foot}>{words.app.notADoctor}</footer>
    </div>
  )

  function countWords(count: number): string {
    if (count > 0) return words.patient.found(count)
    return wanted === '' ? words.patient.empty : words.patient.none
  }
}
