import { type ReactNode, useEffect } from 'react'
import { dismissConnection, useConnection } from './api/connection.ts'
import styles from './connection-banner.module.css'
import { useWords } from './i18n/language.tsx'

const BACK_SHOWN_MS = 4_000

/** Says that the service is out of reach, and when it is there again. It lies over the page, so nothing moves. */
export function ConnectionBanner(): ReactNode {
  const words = useWords()
  const { state } = useConnection()
  useEffect(() => {
    if (state !== 'back') return
    const timer = setTimeout(dismissConnection, BACK_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [state])
  return (
    <div role="status" data-print="no">
      {state === 'reachable' ? null : (
        <p className={styles.banner} data-state={state}>
          {state === 'lost' ? words.connection.lost : words.connection.back}
        </p>
      )}
    </div>
  )
}
