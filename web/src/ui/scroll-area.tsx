import type { ReactNode } from 'react'
import styles from './scroll-area.module.css'

interface ScrollAreaProps {
  label: string
  className?: string | undefined
  children: ReactNode
}

/** What is wider or taller than its place scrolls, and what scrolls can be reached and moved by keyboard. */
export function ScrollArea({ label, className, children }: ScrollAreaProps): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={`${styles.area} ${className ?? ''}`} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
