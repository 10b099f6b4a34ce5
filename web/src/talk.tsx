import type { Conversation } from '@carepath/contract/conversations.ts'
import type { PatientEntry } from '@carepath/contract/patients.ts'
import type { Citation } from '@carepath/contract/triage.ts'
import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useCallback, useRef, useState } from 'react'
import { modesQuery, summaryQuery } from './api/queries.ts'
import { Composer, type ComposerHandle } from './conversation/composer.tsx'
import { ConversationView } from './conversation/conversation-view.tsx'
import { useConversation } from './conversation/use-conversation.ts'
import { History } from './history/history.tsx'
import { useWords } from './i18n/language.tsx'
import { chosenMode } from './modes/chosen-mode.ts'
import { usePreferences } from './preferences.ts'
import { RecordPanel } from './record/record-panel.tsx'
import type { RecordTarget } from './record/record-target.ts'
import styles from './talk.module.css'
import { TalkHeader } from './talk-header.tsx'
import { useMedia } from './ui/use-media.ts'

const Dialog = lazy(async () => ({ default: (await import('./ui/dialog.tsx')).Dialog }))
const SourcePopover = lazy(async () => ({ default: (await import('./record/source-popover.tsx')).SourcePopover }))
const TrendDialog = lazy(async () => ({ default: (await import('./record/trend-dialog.tsx')).TrendDialog }))
const AccessDialog = lazy(async () => ({ default: (await import('./privacy/access-dialog.tsx')).AccessDialog }))
const PreviewDialog = lazy(async () => ({ default: (await import('./privacy/preview-dialog.tsx')).PreviewDialog }))

type Opened =
  | { what: 'history' | 'record' | 'access' }
  | { what: 'preview'; query: string }
  | { what: 'source'; citation: Citation; anchor: Element }
  | { what: 'trend'; target: RecordTarget; from: Opened | null }

/** Everything about one patient: the conversation in the middle, earlier ones and the record at its sides. */
export function Talk({ patient, onLeave }: { patient: PatientEntry; onLeave: () => void }): ReactNode {
  const words = useWords()
  const { mode: wanted, localOnly } = usePreferences()
  const { data: modes } = useQuery(modesQuery())
  const summary = useQuery(summaryQuery(patient.mrn))
  const talk = useConversation(patient.mrn)
  const mode = chosenMode(modes, wanted, localOnly)

  const [opened, setOpened] = useState<Opened | null>(null)
  const [recordDocked, setRecordDocked] = useState(true)
  const [modesOpen, setModesOpen] = useState(false)
  const [recordFocus, setRecordFocus] = useState<{ resource: string } | null>(null)
  const composer = useRef<ComposerHandle>(null)
  const historyFits = useMedia('(width >= 62rem)')
  const recordFits = useMedia('(width >= 78rem)')

  const close = useCallback(() => setOpened(null), [])
  const openSource = useCallback(
    (citation: Citation, anchor: Element) => setOpened({ what: 'source', citation, anchor }),
    [],
  )
  const openTrend = (target: RecordTarget) => setOpened((from) => ({ what: 'trend', target, from }))
  const showInRecord = (resource: string) => {
    setRecordFocus({ resource })
    if (recordFits) {
      setRecordDocked(true)
      close()
    } else setOpened({ what: 'record' })
  }
  const toggleRecord = () => {
    setRecordFocus(null)
    if (recordFits) setRecordDocked(!recordDocked)
    else setOpened({ what: 'record' })
  }
  const { ask: send } = talk
  const modeId = mode?.id ?? null
  const ask = useCallback((query: string) => send(query, { mode: modeId, localOnly }), [send, modeId, localOnly])
  const askLater = (query: string) => {
    close()
    composer.current?.fill(query)
  }
  const openTalk = (conversation: Conversation) => {
    talk.open(conversation)
    close()
  }
  const startAnew = () => {
    talk.clear()
    close()
    composer.current?.focus()
  }

  const history = <History mrn={patient.mrn} openId={talk.conversationId} onNew={startAnew} onOpen={openTalk} />
  const record = <RecordPanel summary={summary} focus={recordFocus} onTrend={openTrend} onAsk={askLater} />
  return (
    <div className={styles.page} data-print="flow">
      <a className={styles.skip} href="#question" data-print="no">
        {words.skipToQuestion}
      </a>
      <TalkHeader
        patient={patient}
        mode={mode}
        modes={modes}
        historyDocked={historyFits}
        recordOpen={recordFits && recordDocked}
        modesOpen={modesOpen}
        onModesOpenChange={setModesOpen}
        onLeave={onLeave}
        onHistory={() => setOpened({ what: 'history' })}
        onRecord={toggleRecord}
        onAccess={() => setOpened({ what: 'access' })}
      />
      <div className={styles.columns} data-print="flow">
        {historyFits ? (
          <nav className={styles.history} aria-label={words.history.heading} data-print="no">
            {history}
          </nav>
        ) : null}
        <main className={styles.main} data-print="flow">
          <ConversationView
            talk={talk}
            summary={summary.data}
            modes={modes}
            onAsk={ask}
            onEdit={(query) => composer.current?.fill(query)}
            onSource={openSource}
            onChooseMode={() => setModesOpen(true)}
          />
          <Composer
            handle={composer}
            busy={talk.busy}
            mode={mode}
            onAsk={ask}
            onStop={talk.stop}
            onPreview={(query) => setOpened({ what: 'preview', query })}
          />
        </main>
        {recordFits && recordDocked ? (
          <aside className={styles.record} aria-label={words.record.heading} data-print="no">
            {record}
          </aside>
        ) : null}
      </div>
      <Suspense>
        {opened?.what === 'history' ? (
          <Dialog title={words.history.heading} place="start" onClose={close}>
            {history}
          </Dialog>
        ) : null}
        {opened?.what === 'record' ? (
          <Dialog title={words.record.heading} place="end" onClose={close}>
            {record}
          </Dialog>
        ) : null}
        {opened?.what === 'source' ? (
          <SourcePopover
            citation={opened.citation}
            anchor={opened.anchor}
            summary={summary.data}
            onClose={close}
            onShow={showInRecord}
            onTrend={openTrend}
          />
        ) : null}
        {opened?.what === 'trend' ? (
          <TrendDialog
            target={opened.target}
            returnTo={opened.from?.what === 'source' ? opened.from.anchor : null}
            onClose={() => setOpened(opened.from?.what === 'record' ? opened.from : null)}
          />
        ) : null}
        {opened?.what === 'access' ? <AccessDialog mrn={patient.mrn} onClose={close} /> : null}
        {opened?.what === 'preview' ? (
          <PreviewDialog
            request={{
              patient_mrn: patient.mrn,
              query: opened.query,
              ...(mode === null ? {} : { llm_mode: mode.id }),
              ...(talk.conversationId === null ? {} : { conversation_id: talk.conversationId }),
            }}
            onClose={close}
          />
        ) : null}
      </Suspense>
    </div>
  )
}
