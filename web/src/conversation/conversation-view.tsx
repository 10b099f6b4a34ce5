import type { PatientSummary } from '@carepath/contract/record-summary.ts'
import type { ModeInfo } from '@carepath/contract/service.ts'
import type { Citation } from '@carepath/contract/triage.ts'
import { ArrowDown } from 'lucide-react'
import { type ReactNode, useMemo, useRef } from 'react'
import { useWords } from '../i18n/language.tsx'
import buttons from '../ui/button.module.css'
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts'
import { Announcer } from './announcer.tsx'
import styles from './conversation-view.module.css'
import { suggestFollowUps, suggestQuestions } from './suggestions.ts'
import { Suggestions } from './suggestions.tsx'
import { TurnView } from './turn-view.tsx'
import type { ConversationControl } from './use-conversation.ts'
import { useReadingPlace } from './use-reading-place.ts'

interface ConversationViewProps {
  talk: ConversationControl
  summary: PatientSummary | undefined
  modes: readonly ModeInfo[] | undefined
  onAsk: (query: string) => void
  onEdit: (query: string) => void
  onSource: (citation: Citation, anchor: Element) => void
  onChooseMode: () => void
}

export function ConversationView(props: ConversationViewProps): ReactNode {
  const { talk, summary, modes, onAsk, onEdit, onSource } = props
  const words = useWords()
  const { turns } = talk
  const last = turns.at(-1)
  const place = useReadingPlace(last)
  const suggestions = useMemo(
    () => (summary === undefined ? [] : suggestQuestions(summary, words.suggest).slice(0, 4)),
    [summary, words],
  )
  const followUps = useMemo(
    () => (summary === undefined ? [] : suggestFollowUps(summary, turns, words.suggest).slice(0, 3)),
    [summary, turns, words],
  )
  return (
    <div className={styles.scroller} ref={place.scroller} data-print="flow" data-testid="conversation">
      {last === undefined ? (
        <Welcome suggestions={suggestions} onAsk={onAsk} />
      ) : (
        <>
          <h1 className="visually-hidden">{words.answer.conversation}</h1>
          <ol className={styles.turns} aria-label={words.answer.conversation} data-print="flow">
            {turns.map((turn, index) => (
              <li
                key={turn.key}
                ref={turn === last ? place.last : undefined}
                data-live={turn === last && turn.startedAt > 0}
                data-print="flow"
              >
                <TurnView
                  turn={turn}
                  number={index + 1}
                  isLast={turn === last}
                  modes={modes}
                  onRetry={(query) => {
                    talk.remove(turn.key)
                    onAsk(query)
                  }}
                  onAskAgain={onAsk}
                  onEdit={(query) => {
                    if (turn.state.phase !== 'done') talk.remove(turn.key)
                    onEdit(query)
                  }}
                  onSource={onSource}
                  onChooseMode={props.onChooseMode}
                />
                {turn === last ? <div ref={place.end} /> : null}
                {turn === last && turn.state.phase === 'done' ? (
                  <Suggestions title={words.ask.followUps} questions={followUps} onAsk={onAsk} />
                ) : null}
              </li>
            ))}
          </ol>
        </>
      )}
      {place.endInView || last === undefined ? null : (
        <button type="button" className={`${buttons.outlined} ${styles.toEnd}`} onClick={place.goToEnd} data-print="no">
          <ArrowDown aria-hidden />
          <span className="visually-hidden">{words.answer.toEnd}</span>
        </button>
      )}
      <Announcer turn={last} />
    </div>
  )
}

function Welcome({
  suggestions,
  onAsk,
}: {
  suggestions: readonly string[]
  onAsk: (query: string) => void
}): ReactNode {
  const words = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusWhenLost(heading)
  return (
    <div className={styles.welcome}>
      <h1 ref={heading} tabIndex={-1}>
        {words.ask.welcome}
      </h1>
      <p>{words.ask.welcomeHelp}</p>
      <Suggestions title={words.ask.suggestions} questions={suggestions} onAsk={onAsk} />
      <p className={styles.note}>{words.app.notADoctor}</p>
    </div>
  )
}
