import type { ModeInfo } from '@carepath/contract/service.ts'
import type { Citation } from '@carepath/contract/triage.ts'
import { memo, type ReactNode, useRef } from 'react'
import { useWords } from '../i18n/language.tsx'
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts'
import { AnswerActions } from './answer-actions.tsx'
import { AnswerChecks } from './answer-checks.tsx'
import { AnswerText } from './answer-text.tsx'
import { LookedAt } from './looked-at.tsx'
import { Progress } from './progress.tsx'
import { Sources } from './sources.tsx'
import { Thoughts } from './thoughts.tsx'
import { TroubleCard } from './trouble-card.tsx'
import { isOpen, type Turn } from './turn.ts'
import styles from './turn-view.module.css'

interface TurnViewProps {
  turn: Turn
  number: number
  isLast: boolean
  modes: readonly ModeInfo[] | undefined
  onRetry: (query: string) => void
  onAskAgain: (query: string) => void
  onEdit: (query: string) => void
  onSource: (citation: Citation, anchor: Element) => void
  onChooseMode: () => void
}

/** A question and what came of it. A turn that did not change is not drawn again while another one streams. */
export const TurnView = memo(
  function TurnView(props: TurnViewProps): ReactNode {
    const { turn, number, isLast, modes, onRetry, onAskAgain, onEdit, onSource } = props
    const words = useWords()
    const heading = useRef<HTMLHeadingElement>(null)
    useFocusWhenLost(heading, turn.startedAt > 0)
    const { state, query, text } = turn
    const whole = state.phase === 'done' ? state.answer : null
    const cut = state.phase === 'stopped' || state.phase === 'failed'
    return (
      <article className={styles.turn} aria-labelledby={`question-${turn.key}`} aria-busy={isOpen(turn)}>
        <h2 id={`question-${turn.key}`} className={styles.question} ref={heading} tabIndex={-1}>
          <span className="visually-hidden">{words.answer.question(number)}: </span>
          <span>{query}</span>
        </h2>
        {turn.thoughts.trim() === '' ? null : <Thoughts text={turn.thoughts} />}
        {text === '' ? null : (
          <div className={cut ? styles.cut : styles.answer}>
            <AnswerText text={text} whole={whole} onSource={onSource} />
          </div>
        )}
        {/* Behind the text: when it goes, nothing that is being read moves. */}
        {isOpen(turn) ? <Progress turn={turn} /> : null}
        {cut && text !== '' ? (
          <p className={styles.notComplete}>
            {state.phase === 'stopped' ? words.answer.stopped : words.answer.notComplete}
          </p>
        ) : null}
        {state.phase === 'failed' ? (
          <TroubleCard
            trouble={state.trouble}
            hasText={text !== ''}
            onRetry={() => onRetry(query)}
            onEdit={() => onEdit(query)}
            onChooseMode={props.onChooseMode}
            active={isLast}
          />
        ) : null}
        {whole === null ? null : <AnswerChecks checks={whole.checks} onSource={onSource} />}
        {whole === null ? null : <Sources text={text} citations={whole.citations} onSource={onSource} />}
        {whole === null || whole.manifest === null ? null : <LookedAt manifest={whole.manifest} />}
        {whole !== null || state.phase === 'stopped' ? (
          <AnswerActions
            turn={turn}
            whole={whole}
            modes={modes}
            onAskAgain={() => (whole === null ? onRetry(query) : onAskAgain(query))}
            onEdit={() => onEdit(query)}
          />
        ) : null}
      </article>
    )
  },
  (before, after) =>
    before.turn === after.turn &&
    before.isLast === after.isLast &&
    before.modes === after.modes &&
    before.onAskAgain === after.onAskAgain &&
    before.onSource === after.onSource,
)
