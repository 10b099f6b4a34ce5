import type { ReactNode } from 'react'
import styles from './markdown.module.css'

/** A link that a model wrote is not to be trusted: its whole target stands beside it, and only the web is reachable. */
export function SafeLink({ href, children }: { href: string; children: ReactNode }): ReactNode {
  const target = toWebAddress(href)
  if (target === null) return children
  return (
    <>
      <a href={target} target="_blank" rel="noopener noreferrer nofollow">
        {children}
      </a>{' '}
      <span className={styles.target}>({target})</span>
    </>
  )
}

function toWebAddress(href: string): string | null {
  try {
    const url = new URL(href)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
  } catch {
    return null
  }
}
