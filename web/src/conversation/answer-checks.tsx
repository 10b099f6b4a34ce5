import type { CheckFinding, Checks } from '@carepath/contract/checks.ts'
import type { Citation } from '@carepath/contract/triage.ts'
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/language.tsx'
import buttons from '../ui/button.module.css'
import styles from './answer-checks.module.css'

interface AnswerChecksProps {
  checks: Checks | null
  onSource: (citation: Citation, anchor: Element) => void
}

/** What of an answer does not hold, each span with what the record says, in words, a sign and colour. */
export function AnswerChecks({ checks, onSource }: AnswerChecksProps): ReactNode {
  const words = useWords()
  if (checks === null || checks.findings.length === 0) return null
  return (
    <section className={styles.checks} aria-label={words.checks.heading}>
      <p className={styles.heading}>
        <TriangleAlert aria-hidden />
        <strong>{words.checks.heading}</strong>
      </p>
      <ul className={styles.findings}>
        {checks.findings.map((finding) => (
          <li key={`${finding.start} ${finding.kind}`}>
            <Finding finding={finding} onSource={onSource} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Finding({ finding, onSource }: { finding: CheckFinding } & Pick<AnswerChecksProps, 'onSource'>): ReactNode {
  const words = useWords()
  const { verdict, text, record, ref, resource } = finding
  const source =
    ref === null || resource === null || resource === undefined
      ? null
      : { ref, section: '', label: record ?? text, date: null, resource }
  return (
    <>
      <span className={styles.verdict}>{words.checks.verdict[verdict]}.</span>{' '}
      {verdict === 'unsafe' ? null : (
        <>
          <q>{text}</q> <span>{record === null ? words.checks.nothing : `${words.checks.record} ${record}`}</span>
        </>
      )}
      {source === null ? null : (
        <button
          type="button"
          className={buttons.quiet}
          onClick={(event) => onSource(source, event.currentTarget)}
          data-print="no"
        >
          {words.checks.open}
        </button>
      )}
    </>
  )
}
