import type { ReactNode } from 'react'
import { useWords } from '../i18n/language.tsx'
import styles from './loading.module.css'

/** Stands where something is on its way. It stays unseen for a moment, for what comes at once needs no notice. */
export function Loading(): ReactNode {
  const words = useWords()
  return (
    <p className={styles.loading} role="status">
      {words.app.loading}
    </p>
  )
}
