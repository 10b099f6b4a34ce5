import type { Manifest } from '@carepath/contract/triage.ts'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/language.tsx'
import { sectionTitle } from '../record/section-title.ts'
import styles from './looked-at.module.css'

/** What an answer was made from, part by part; the record's silence is never told as an absence. */
const states = ['sent', 'partly_sent', 'left_out', 'none_known', 'none'] as const satisfies (keyof Manifest)[]

/** Folded, under a whole answer. It is printed where the reader has opened it. */
export function LookedAt({ manifest }: { manifest: Manifest }): ReactNode {
  const words = useWords()
  const help: Partial<Record<keyof Manifest, string>> = {
    left_out: words.looked.leftOutHelp,
    none: words.looked.noneHelp,
  }
  return (
    <details className={styles.looked}>
      <summary>{words.looked.heading}</summary>
      <dl className={styles.states}>
        {states
          .filter((state) => manifest[state].length > 0)
          .map((state) => (
            <div key={state}>
              <dt>{words.looked[state]}</dt>
              <dd>{manifest[state].map((id) => sectionTitle({ id, title: id }, words)).join(', ')}</dd>
              {help[state] === undefined ? null : <dd>{help[state]}</dd>}
            </div>
          ))}
      </dl>
    </details>
  )
}
