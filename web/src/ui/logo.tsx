import type { ReactNode } from 'react'
import styles from './logo.module.css'

export function Logo(): ReactNode {
  return (
    <span className={styles.logo}>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="9" />
        <path d="M8 18.5c3.2 0 3.2-7 6.4-7s2.6 10 5.6 10 2.4-6 4-6" />
      </svg>
      <span className={styles.name}>CarePath</span>
    </span>
  )
}
