import type { ModeInfo } from '@carepath/contract/service.ts'
import { Check, Copy, Pencil, RotateCcw } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { formatDate, formatNumber } from '../format.ts'
import { useLanguage, useWords } from '../i18n/language.tsx'
import { toPlainText } from '../markdown/plain-text.ts'
import buttons from '../ui/button.module.css'
import styles from './answer-actions.module.css'
import type { Turn, WholeAnswer } from './turn.ts'

interface AnswerActionsProps {
  turn: Turn
  whole: WholeAnswer | null
  modes: readonly ModeInfo[] | undefined
  onAskAgain: () => void
  onEdit: () => void
}

/** Copy, ask again, and who answered. */
export function AnswerActions({ turn, whole, modes, onAskAgain, onEdit }: AnswerActionsProps): ReactNode {
  const words = useWords()
  return (
    <div className={styles.row}>
      {whole === null ? null : <CopyButton text={turn.text} whole={whole} />}
      <button type="button" className={buttons.small} onClick={onAskAgain} data-print="no">
        <RotateCcw aria-hidden />
        {words.answer.again}
      </button>
      {whole === null ? (
        <button type="button" className={buttons.small} onClick={onEdit} data-print="no">
          <Pencil aria-hidden />
          {words.answer.edit}
        </button>
      ) : (
        <WhoAnswered whole={whole} modes={modes} />
      )}
    </div>
  )
}

function CopyButton({ text, whole }: { text: string; whole: WholeAnswer }): ReactNode {
  const words = useWords()
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  useEffect(() => {
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('idle'), 2_500)
    return () => clearTimeout(timer)
  }, [state])
  const copy = async () => {
    const plain = toPlainText(text, (ref) => {
      const citation = whole.citations.find((each) => each.ref === ref)
      if (citation === undefined) return ''
      return citation.date === null
        ? `(${citation.label})`
        : `(${citation.label}, ${formatDate(citation.date, words.dates)})`
    })
    try {
      await navigator.clipboard.writeText(plain)
      setState('copied')
    } catch {
      setState('failed')
    }
  }
  return (
    <>
      <button type="button" className={`${buttons.small} ${styles.copy}`} onClick={() => void copy()} data-print="no">
        {state === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
        <span aria-live="polite">{state === 'copied' ? words.answer.copied : words.answer.copy}</span>
      </button>
      {state === 'failed' ? <span role="alert">{words.answer.copyFailed}</span> : null}
    </>
  )
}

function WhoAnswered({ whole, modes }: { whole: WholeAnswer; modes: readonly ModeInfo[] | undefined }): ReactNode {
  const words = useWords()
  const language = useLanguage()
  const mode = modes?.find(({ id }) => id === whole.llmMode)
  const who =
    mode?.runs === 'no_model' ? words.answer.noModel : words.answer.by(mode?.label ?? whole.model ?? whole.llmMode)
  const parts = [
    who,
    whole.provider === null ? null : words.answer.servedBy(whole.provider),
    // What took no time that a person notices needs no figure.
    whole.totalMs === null || whole.totalMs < 100
      ? null
      : words.answer.took(formatNumber(Math.round(whole.totalMs / 100) / 10, language)),
  ]
  return <span className={styles.who}>{parts.filter((part) => part !== null).join(', ')}</span>
}
