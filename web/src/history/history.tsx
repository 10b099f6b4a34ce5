import type { Conversation, ConversationEntry } from '@carepath/contract/conversations.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus, Search, Trash2, Undo2 } from 'lucide-react'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { conversationQuery, conversationsQuery } from '../api/queries.ts'
import { useLanguage, useWords } from '../i18n/language.tsx'
import buttons from '../ui/button.module.css'
import { Loading } from '../ui/loading.tsx'
import { TroubleNote } from '../ui/trouble-note.tsx'
import styles from './history.module.css'
import { dayOf } from './history-day.ts'
import { usePendingDeletes } from './use-pending-deletes.ts'

interface HistoryProps {
  mrn: string
  openId: string | null
  onNew: () => void
  onOpen: (conversation: Conversation) => void
}

/** Earlier conversations of the patient: to be found, gone on with, and deleted, which can be undone for a while. */
export function History({ mrn, openId, onNew, onOpen }: HistoryProps): ReactNode {
  const words = useWords()
  const queries = useQueryClient()
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search.trim())
  const { data, error, refetch } = useQuery(conversationsQuery(mrn, wanted))
  const [failed, setFailed] = useState<unknown>(null)
  const deletes = usePendingDeletes(() => void queries.invalidateQueries({ queryKey: ['conversations', mrn] }))

  const open = async (id: string) => {
    setFailed(null)
    try {
      onOpen(await queries.fetchQuery(conversationQuery(id)))
    } catch (problem) {
      setFailed(problem)
    }
  }
  const remove = (id: string) => {
    deletes.remove(id)
    if (id === openId) onNew()
  }
  return (
    <div className={styles.history}>
      <button type="button" className={buttons.outlined} onClick={onNew}>
        <Plus aria-hidden />
        {words.ask.newConversation}
      </button>
      <h2 className={styles.heading}>{words.history.heading}</h2>
      <search className={styles.search}>
        <Search aria-hidden />
        <input
          type="search"
          aria-label={words.history.search}
          placeholder={words.history.search}
          value={search}
          autoComplete="off"
          onChange={(event) => setSearch(event.target.value)}
        />
      </search>
      {error !== null && data === undefined ? <TroubleNote error={error} onRetry={() => void refetch()} /> : null}
      {failed === null ? null : <TroubleNote error={failed} onRetry={() => setFailed(null)} />}
      {deletes.failed === null ? null : (
        <p role="alert" className={styles.soft}>
          {words.history.removeFailed}
        </p>
      )}
      {error === null && data === undefined ? <Loading /> : null}
      <p role="status" className={data?.length === 0 ? styles.soft : 'visually-hidden'}>
        {data?.length === 0 ? (wanted === '' ? words.history.none : words.history.nothingFound) : ''}
      </p>
      <ul className={styles.list}>
        {data?.map((entry) => (
          <HistoryEntry
            key={entry.conversation_id}
            entry={entry}
            current={entry.conversation_id === openId}
            removed={deletes.pending.has(entry.conversation_id)}
            onOpen={() => void open(entry.conversation_id)}
            onRemove={() => remove(entry.conversation_id)}
            onUndo={() => deletes.undo(entry.conversation_id)}
          />
        ))}
      </ul>
    </div>
  )
}

interface HistoryEntryProps {
  entry: ConversationEntry
  current: boolean
  removed: boolean
  onOpen: () => void
  onRemove: () => void
  onUndo: () => void
}

function HistoryEntry({ entry, current, removed, onOpen, onRemove, onUndo }: HistoryEntryProps): ReactNode {
  const words = useWords()
  const language = useLanguage()
  if (removed) {
    return (
      <li className={styles.removed}>
        <span role="status">{words.history.removed}</span>
        {/* Focus was on the button that is gone; it goes to what stands in its place. */}
        {/* biome-ignore lint/a11y/noAutofocus: see above */}
        <button type="button" className={buttons.small} onClick={onUndo} autoFocus>
          <Undo2 aria-hidden />
          {words.history.undo}
        </button>
      </li>
    )
  }
  return (
    <li className={styles.entry} data-current={current}>
      <button type="button" className={styles.open} aria-current={current ? 'true' : undefined} onClick={onOpen}>
        <span className={styles.title}>{entry.title}</span>
        <span className={styles.when}>
          {dayOf(entry.updated_at, language, words.history)} · {words.history.questions(entry.turns)}
        </span>
      </button>
      <button
        type="button"
        className={`${buttons.icon} ${styles.delete}`}
        aria-label={words.history.remove(entry.title)}
        onClick={onRemove}
      >
        <Trash2 aria-hidden />
      </button>
    </li>
  )
}
