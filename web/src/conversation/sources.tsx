import type { Citation } from '@carepath/contract/triage.ts'
import { FileText } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { formatDate } from '../format.ts'
import { useWords } from '../i18n/language.tsx'
import { citedRefs } from '../markdown/tokens.ts'
import buttons from '../ui/button.module.css'
import styles from './sources.module.css'

const SHOWN_AT_FIRST = 5

interface SourcesProps {
  text: string
  citations: readonly Citation[]
  onSource: (citation: Citation, anchor: Element) => void
}

/** The entries of the record that an answer points to, in the order and with the numbers of the text. */
export function Sources({ text, citations, onSource }: SourcesProps): ReactNode {
  const words = useWords()
  const [all, setAll] = useState(false)
  const refs = citedRefs(text)
  const sources = refs.flatMap((ref, index) => {
    const citation = citations.find((each) => each.ref === ref)
    return citation === undefined ? [] : [{ citation, number: index + 1 }]
  })
  if (sources.length === 0) return null
  const hidden = all ? 0 : Math.max(0, sources.length - SHOWN_AT_FIRST)
  return (
    <section className={styles.sources} aria-label={words.source.heading}>
      <h3 className={styles.heading}>
        <FileText aria-hidden />
        {words.source.heading}
      </h3>
      <ul className={styles.list}>
        {sources.map(({ citation, number }, index) => (
          <li key={citation.ref} hidden={hidden > 0 && index >= SHOWN_AT_FIRST} className={styles.item}>
            <button
              type="button"
              className={styles.source}
              aria-haspopup="dialog"
              onClick={(event) => onSource(citation, event.currentTarget)}
            >
              <span className={styles.number}>{number}</span>
              <span className={styles.label}>{citation.label}</span>
              {citation.date === null ? null : (
                <span className={styles.date}>{formatDate(citation.date, words.dates)}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {hidden > 0 ? (
        <button type="button" className={buttons.small} onClick={() => setAll(true)} data-print="no">
          {words.source.more(hidden)}
        </button>
      ) : null}
    </section>
  )
}
