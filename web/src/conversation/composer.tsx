import type { ModeInfo } from '@carepath/contract/service.ts'
import { MAX_QUERY_LENGTH } from '@carepath/contract/triage.ts'
import { ArrowUp, Eye, ShieldCheck, Square } from 'lucide-react'
import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { noteTyped, takeKept } from '../access/kept-question.ts'
import { formatNumber } from '../format.ts'
import { useLanguage, useWords } from '../i18n/language.tsx'
import { staysHere } from '../modes/chosen-mode.ts'
import buttons from '../ui/button.module.css'
import { usePreferences } from '../use-preferences.ts'
import styles from './composer.module.css'

export interface ComposerHandle {
  focus(): void
  /** Puts a question into the box, after what is typed there, to be changed and sent by hand. */
  fill(query: string): void
}

interface ComposerProps {
  handle: RefObject<ComposerHandle | null>
  /** About whom it asks. */
  mrn: string
  busy: boolean
  mode: ModeInfo | null
  onAsk: (query: string) => void
  onStop: () => void
  onPreview: (query: string) => void
}

/** The question box. What is typed stays until it is sent, whatever else happens on the page. */
export const Composer = memo(function Composer(props: ComposerProps): ReactNode {
  const { handle, mrn, busy, mode, onAsk, onStop, onPreview } = props
  const words = useWords()
  const language = useLanguage()
  const [draft, setDraft] = useState(() => takeKept(mrn))
  const box = useRef<HTMLTextAreaElement>(null)
  const query = draft.trim()
  const tooLong = draft.length > MAX_QUERY_LENGTH
  const sendable = query !== '' && !tooLong && mode !== null && !busy

  useImperativeHandle(handle, () => ({
    focus: () => box.current?.focus(),
    fill(text) {
      setDraft((typed) => (typed.trim() === '' ? text : `${typed}\n${text}`))
      box.current?.focus()
    },
  }))
  // A session may end while somebody types.
  useEffect(() => noteTyped(mrn, draft), [mrn, draft])
  useWarnBeforeLoss(query !== '' || busy)

  const send = () => {
    if (!sendable) return
    onAsk(query)
    setDraft('')
    box.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && busy) onStop()
    // While an input method composes a character, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <form
      className={styles.composer}
      data-print="no"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div className={styles.box}>
        <textarea
          id="question"
          ref={box}
          rows={1}
          value={draft}
          aria-label={words.ask.label}
          aria-describedby="question-hint"
          aria-invalid={tooLong || undefined}
          placeholder={words.ask.placeholder}
          enterKeyHint="send"
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {busy ? (
          <button type="button" className={`${buttons.primary} ${styles.send}`} onClick={onStop}>
            <Square aria-hidden fill="currentColor" />
            <span>{words.ask.stop}</span>
          </button>
        ) : (
          <button type="submit" className={`${buttons.primary} ${styles.send}`} disabled={!sendable}>
            <ArrowUp aria-hidden />
            <span>{words.ask.send}</span>
          </button>
        )}
      </div>
      <div className={styles.under}>
        <p
          id="question-hint"
          className={tooLong ? styles.tooLong : 'visually-hidden'}
          role={tooLong ? 'alert' : undefined}
        >
          {tooLong ? words.ask.tooLong(formatNumber(MAX_QUERY_LENGTH, language)) : words.ask.hint}
        </p>
        <Privacy mode={mode} />
        <button type="button" className={buttons.small} onClick={() => onPreview(query)}>
          <Eye aria-hidden />
          {words.preview.open}
        </button>
      </div>
    </form>
  )
})

/** One line that says what leaves with the next question. */
function Privacy({ mode }: { mode: ModeInfo | null }): ReactNode {
  const words = useWords()
  const { localOnly } = usePreferences()
  if (mode === null) return <p className={styles.privacy} />
  const where = localOnly ? words.mode.localOnly : words.mode.short[mode.runs]
  return (
    <p className={styles.privacy}>
      <ShieldCheck aria-hidden />
      <span>
        <span className={styles.where}>{where}: </span>
        <span className={styles.leaves}>{words.mode.leaves[staysHere(mode) ? 'none' : mode.egress]}</span>
      </span>
    </p>
  )
}

/** Closing the page would lose what was typed: nothing of it is kept in the browser. */
function useWarnBeforeLoss(something: boolean): void {
  useEffect(() => {
    if (!something) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [something])
}
