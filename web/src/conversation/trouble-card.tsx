import { Pencil, RotateCcw, Sparkles, TriangleAlert } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { Trouble } from '../api/trouble.ts'
import { useLanguage, useWords } from '../i18n/language.tsx'
import buttons from '../ui/button.module.css'
import styles from './trouble-card.module.css'
import { nextSteps } from './trouble-steps.ts'

interface TroubleCardProps {
  trouble: Trouble
  /** True where a part of the answer stands above it. */
  hasText: boolean
  onRetry: () => void
  onEdit: () => void
  onChooseMode: () => void
  /** False for an older turn: what can be done about it has passed. */
  active: boolean
}

/** A question that was not answered: what happened, what to do about it, and what to quote when asking for help. */
export function TroubleCard({ trouble, hasText, onRetry, onEdit, onChooseMode, active }: TroubleCardProps): ReactNode {
  const words = useWords()
  const language = useLanguage()
  const waitS = useCountdown(trouble.retryAfterS ?? 0)
  const { title, next } = words.trouble.words[trouble.code]
  const steps = nextSteps[trouble.code]
  return (
    <div className={styles.card} data-after-text={hasText}>
      <TriangleAlert aria-hidden className={styles.sign} />
      <div className={styles.text}>
        <p>
          <strong>{title}</strong> {next}
        </p>
        {waitS > 0 ? <p className={styles.soft}>{words.trouble.wait(waitS)}</p> : null}
        {active ? (
          <div className={styles.steps} data-print="no">
            {steps.includes('retry') ? (
              <button type="button" className={buttons.outlined} disabled={waitS > 0} onClick={onRetry}>
                <RotateCcw aria-hidden />
                {words.app.tryAgain}
              </button>
            ) : null}
            {steps.includes('other_model') ? (
              <button type="button" className={buttons.outlined} onClick={onChooseMode}>
                <Sparkles aria-hidden />
                {words.trouble.otherModel}
              </button>
            ) : null}
            <button type="button" className={buttons.quiet} onClick={onEdit}>
              <Pencil aria-hidden />
              {words.answer.edit}
            </button>
          </div>
        ) : null}
        {trouble.traceId === null && trouble.detail === null ? null : (
          <details className={styles.details}>
            <summary>{words.trouble.details}</summary>
            {trouble.detail === null ? null : <p lang={language === 'en' ? undefined : 'en'}>{trouble.detail}</p>}
            <p>
              <code>{trouble.code}</code>
            </p>
          </details>
        )}
        {trouble.traceId === null ? null : (
          <p className={styles.soft}>
            {words.trouble.traceId} <code>{trouble.traceId}</code>
          </p>
        )}
      </div>
    </div>
  )
}

/** Counts whole seconds down to 0, by the clock and not by the ticks: a sleeping tab misses those. */
function useCountdown(seconds: number): number {
  const [endsAt] = useState(() => performance.now() + seconds * 1000)
  const [left, setLeft] = useState(Math.ceil(seconds))
  useEffect(() => {
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((endsAt - performance.now()) / 1000))
      setLeft(now)
      if (now === 0) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [endsAt])
  return left
}
