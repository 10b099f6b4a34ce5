import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { summaryQuery } from '../api/queries.ts'
import { useWords } from '../i18n/language.tsx'
import { Loading } from '../ui/loading.tsx'
import { TroubleNote } from '../ui/trouble-note.tsx'
import styles from './record-panel.module.css'
import { RecordSectionView } from './record-section.tsx'
import type { RecordTarget } from './record-target.ts'
import { sectionTitle } from './section-title.ts'

interface RecordPanelProps {
  mrn: string
  /** The entry to bring into view, by its resource. */
  focus: { resource: string } | null
  onTrend: (target: RecordTarget) => void
  onAsk: (query: string) => void
}

/** The record as a person reads it, and what it does not say. */
export function RecordPanel({ mrn, focus, onTrend, onAsk }: RecordPanelProps): ReactNode {
  const words = useWords()
  const [filter, setFilter] = useState('')
  const wanted = useDeferredValue(filter.trim().toLowerCase())
  const { data, error, refetch } = useQuery(summaryQuery(mrn))
  if (data === undefined) {
    return error === null ? <Loading /> : <TroubleNote error={error} onRetry={() => void refetch()} />
  }
  const sections = data.sections
    .map((section) => ({ ...section, entries: section.entries.filter(({ text }) => fits(text, wanted)) }))
    .filter(({ entries, state }) => entries.length > 0 || (wanted === '' && state === 'none_known'))
  const missing = data.sections.filter(({ entries, state }) => entries.length === 0 && state !== 'none_known')
  return (
    <div className={styles.panel}>
      <h2 className={styles.heading}>{words.record.heading}</h2>
      <search className={styles.filter}>
        <Search aria-hidden />
        <input
          type="search"
          aria-label={words.record.filter}
          placeholder={words.record.filter}
          value={filter}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setFilter(event.target.value)}
        />
      </search>
      <p role="status" className={sections.length === 0 ? styles.soft : 'visually-hidden'}>
        {sections.length === 0 ? words.record.nothingFound : countWords(sections)}
      </p>
      {sections.map((section) => (
        <RecordSectionView
          key={section.id}
          section={section}
          open={wanted !== ''}
          focus={wanted === '' ? (focus?.resource ?? null) : null}
          onTrend={onTrend}
          onAsk={onAsk}
        />
      ))}
      {wanted === '' && missing.length > 0 ? (
        <section className={styles.missing} aria-labelledby="record-missing">
          <h3 id="record-missing">{words.record.missing}</h3>
          <p className={styles.soft}>{words.record.missingHelp}</p>
          <ul>
            {missing.map((section) => (
              <li key={section.id}>{sectionTitle(section, words)}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )

  function countWords(shown: typeof sections): string {
    if (wanted === '') return ''
    return words.record.entries(shown.reduce((sum, { entries }) => sum + entries.length, 0))
  }
}

function fits(text: string, wanted: string): boolean {
  return wanted === '' || text.toLowerCase().includes(wanted)
}
