import type { ReactNode } from 'react'
import { toTrouble } from '../api/trouble.ts'
import { useWords } from '../i18n/language.tsx'
import buttons from './button.module.css'
import styles from './trouble-note.module.css'

/** Something that could not be loaded: what happened, what to do, and a way to try again. */
export function TroubleNote({ error, onRetry }: { error: unknown; onRetry: () => void }): ReactNode {
  const words = useWords()
  const { code, traceId } = toTrouble(error)
  const { title, next } = words.trouble.words[code]
  return (
    <div className={styles.note} role="alert">
      <p>
        <strong>{title}</strong> {next}
      </p>
      {traceId === null ? null : (
        <p className={styles.trace}>
          {words.trouble.traceId} <code>{traceId}</code>
        </p>
      )}
      <button type="button" className={buttons.outlined} onClick={onRetry}>
        {words.app.tryAgain}
      </button>
    </div>
  )
}
