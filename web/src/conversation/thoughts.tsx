import type { ReactNode } from 'react'
import { useWords } from '../i18n/language.tsx'
import styles from './thoughts.module.css'

const CITATIONS = /\s?\[F\d+(?:\s*[,;]\s*F\d+)*\]/g

/** Folded, above the answer: the words as they came, with no source behind them. They are not part of the answer. */
export function Thoughts({ text }: { text: string }): ReactNode {
  const words = useWords()
  return (
    <details className={styles.thoughts} data-print="no">
      <summary>{words.thoughts.heading}</summary>
      <p className={styles.note}>{words.thoughts.notAnswer}</p>
      <p className={styles.text}>{text.trim().replace(CITATIONS, '')}</p>
    </details>
  )
}
