import type { Conversation } from '@carepath/contract/conversations.ts'
import type { PatientEntry } from '@carepath/contract/patients.ts'
import type { Citation } from '@carepath/contract/triage.ts'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { modesQuery, summaryQuery } from './api/queries.ts'
import { Composer, type ComposerHandle } from './conversation/composer.tsx'
import { ConversationView } from './conversation/conversation-view.tsx'
import { NoticeBanner } from './conversation/notice-banner.tsx'
import { standingNotice } from './conversation/turn.ts'
import { useConversation } from './conversation/use-conversation.ts'
import { History } from './history/history.tsx'
import { useWords } from './i18n/language.tsx'
import { chosenMode } from './modes/chosen-mode.ts'
import { RecordPanel } from './record/record-panel.tsx'
import type { RecordTarget } from './record/record-target.ts'
import styles from './talk.module.css'
import { type Opened, TalkDialogs } from './talk-dialogs.tsx'
import { TalkHeader } from './talk-header.tsx'
import { useMedia } from './ui/use-media.ts'
import { usePreferences } from './use-preferences.ts'

/** Everything about one patient: the conversation in the middle, earlier ones and the record at its sides. */
export function Talk({ patient, onLeave }: { patient: PatientEntry; onLeave: () => void }): ReactNode {
  const words = useWords()
  const { mode: wanted, localOnly } = usePreferences()
  const { data: modes } = useQuery(modesQuery())
  const { data: summary } = useQuery(summaryQuery(patient.mrn))
  const talk = useConversation(patient.mrn)
  const notice = standingNotice(talk.turns)
  const mode = chosenMode(modes, wanted, localOnly)

  const [opened, setOpened] = useState<Opened | null>(null)
  const [recordDocked, setRecordDocked] = useState(true)
  const [modesOpen, setModesOpen] = useState(false)
  const [recordFocus, setRecordFocus] = useState<{ resource: string } | null>(null)
  const composer = useRef<ComposerHandle>(null)
  const historyFits = useMedia('(width >= 62rem)')
  const recordFits = useMedia('(width >= 78rem)')

  const openSource = useCallback(
    (citation: Citation, anchor: Element) => setOpened({ what: 'source', citation, anchor }),
    [],
  )
  const openTrend = useCallback((target: RecordTarget) => setOpened((from) => ({ what: 'trend', target, from })), [])
  const showInRecord = (resource: string) => {
    setRecordFocus({ resource })
    if (recordFits) {
      setRecordDocked(true)
      setOpened(null)
    } else setOpened({ what: 'record' })
  }
  const toggleRecord = useCallback(() => {
    setRecordFocus(null)
    if (recordFits) setRecordDocked((docked) => !docked)
    else setOpened({ what: 'record' })
  }, [recordFits])
  const openHistory = useCallback(() => setOpened({ what: 'history' }), [])
  const openAccess = useCallback(() => setOpened({ what: 'access' }), [])
  const openGrants = useCallback(() => setOpened({ what: 'grants' }), [])
  const chooseMode = useCallback(() => setModesOpen(true), [])
  const { ask: send, open: openConversation, clear: clearTalk, conversationId } = talk
  const modeId = mode?.id ?? null
  const ask = useCallback(
    (query: string) => {
      // What is open beside an earlier answer would be left behind by it.
      setOpened(null)
      send(query, { mode: modeId, localOnly })
    },
    [send, modeId, localOnly],
  )
  const fill = useCallback((query: string) => {
    setOpened(null)
    composer.current?.fill(query)
  }, [])
  const preview = useCallback(
    (query: string) =>
      setOpened({
        what: 'preview',
        request: {
          patient_mrn: patient.mrn,
          query,
          ...(modeId === null ? {} : { llm_mode: modeId }),
          ...(conversationId === null ? {} : { conversation_id: conversationId }),
        },
      }),
    [patient.mrn, modeId, conversationId],
  )
  const openTalk = useCallback(
    (conversation: Conversation) => {
      openConversation(conversation)
      setOpened(null)
    },
    [openConversation],
  )
  const startAnew = useCallback(() => {
    clearTalk()
    setOpened(null)
    composer.current?.focus()
  }, [clearTalk])

  // An answer that streams in changes this component with every frame; the record and the history stay as they are.
  const history = useMemo(
    () => <History mrn={patient.mrn} openId={conversationId} onNew={startAnew} onOpen={openTalk} />,
    [patient.mrn, conversationId, startAnew, openTalk],
  )
  const record = useMemo(
    () => <RecordPanel mrn={patient.mrn} focus={recordFocus} onTrend={openTrend} onAsk={fill} />,
    [patient.mrn, recordFocus, openTrend, fill],
  )
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
        onHistory={openHistory}
        onRecord={toggleRecord}
        onAccess={openAccess}
        onGrants={openGrants}
      />
      <div className={styles.columns} data-print="flow">
        {historyFits ? (
          <nav className={styles.history} aria-label={words.history.heading} data-print="no">
            {history}
          </nav>
        ) : null}
        <main className={styles.main} data-print="flow">
          {notice === null ? null : <NoticeBanner notice={notice} onFold={talk.fold} />}
          <ConversationView
            talk={talk}
            summary={summary}
            modes={modes}
            onAsk={ask}
            onEdit={fill}
            onSource={openSource}
            onChooseMode={chooseMode}
          />
          <Composer
            handle={composer}
            mrn={patient.mrn}
            busy={talk.busy}
            mode={mode}
            onAsk={ask}
            onStop={talk.stop}
            onPreview={preview}
          />
        </main>
        {recordFits && recordDocked ? (
          <aside className={styles.record} aria-label={words.record.heading} data-print="no">
            {record}
          </aside>
        ) : null}
      </div>
      <TalkDialogs
        opened={opened}
        mrn={patient.mrn}
        summary={summary}
        history={history}
        record={record}
        onChange={setOpened}
        onShow={showInRecord}
        onTrend={openTrend}
      />
    </div>
  )
}
