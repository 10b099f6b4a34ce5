import { createContext, type ReactNode, useContext } from 'react'
import styles from './markdown.module.css'

/** The web addresses that stand in the record, as the service names them with an answer. */
export const KnownLinks = createContext<readonly string[]>([])

/**
 * A link that a model wrote may lead anywhere, and carry what the model was told: it can be followed only where the same
 * address stands in the record. Any other is text, with its whole target beside it.
 */
export function SafeLink({ href, text, children }: { href: string; text: string; children?: ReactNode }): ReactNode {
  const known = useContext(KnownLinks)
  const target = toWebAddress(href)
  if (target === null) return children
  const shown = text === href ? null : <span className={styles.target}>({target})</span>
  if (!known.includes(target)) {
    return (
      <>
        {children} {shown}
      </>
    )
  }
  return (
    <>
      <a href={target} target="_blank" rel="noopener noreferrer nofollow">
        {children}
      </a>{' '}
      {shown}
    </>
  )
}

function toWebAddress(href: string): string | null {
  const url = URL.parse(href)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null
}
