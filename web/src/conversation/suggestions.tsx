import { CornerDownRight } from 'lucide-react'
import type { ReactNode } from 'react'
import buttons from '../ui/button.module.css'
import styles from './suggestions.module.css'

interface SuggestionsProps {
  title: string
  questions: readonly string[]
  onAsk: (query: string) => void
}

export function Suggestions({ title, questions, onAsk }: SuggestionsProps): ReactNode {
  if (questions.length === 0) return null
  return (
    <section className={styles.suggestions} aria-label={title} data-print="no">
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>
        {questions.map((question) => (
          <li key={question}>
            <button type="button" className={buttons.chip} onClick={() => onAsk(question)}>
              <CornerDownRight aria-hidden />
              {question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
