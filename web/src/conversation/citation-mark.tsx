import type { Citation } from '@carepath/contract/triage.ts'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/language.tsx'
import styles from './citation-mark.module.css'

interface CitationMarkProps {
  number: number
  citation?: Citation
  onOpen?: (citation: Citation, anchor: Element) => void
}

/** The small number behind a sentence. Before the answer is whole it has its size already, but opens nothing. */
export function CitationMark({ number, citation, onOpen }: CitationMarkProps): ReactNode {
  const words = useWords()
  if (citation === undefined || onOpen === undefined) {
    return (
      <span className={styles.mark} aria-hidden="true">
        {number}
      </span>
    )
  }
  return (
    <button
      type="button"
      className={styles.mark}
      aria-label={words.source.number(number, citation.label)}
      aria-haspopup="dialog"
      onClick={(event) => onOpen(citation, event.currentTarget)}
    >
      {number}
    </button>
  )
}
