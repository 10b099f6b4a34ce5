import type { Conversation } from '@carepath/contract/conversations.ts'
import type { TriageRequest } from '@carepath/contract/triage.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { noteTyped } from '../access/kept-question.ts'
import { sessionQuery } from '../access/session.ts'
import { noteFailure } from '../api/connection.ts'
import { foldNotice } from '../api/queries.ts'
import { askTriage } from '../api/triage-stream.ts'
import { toTrouble } from '../api/trouble.ts'
import { batchText } from './batch-text.ts'
import { changeTurns, isOpen, type Turn } from './turn.ts'

interface AskOptions {
  mode: string | null
  localOnly: boolean
}

export interface ConversationControl {
  turns: readonly Turn[]
  conversationId: string | null
  /** True while an answer is on its way; a second question waits for it. */
  busy: boolean
  ask(query: string, options: AskOptions): void
  stop(): void
  /** Takes a question that was not answered off the page, to be asked again or changed. */
  remove(key: string): void
  /** Says that what was asked so far was about the past: its dangers are no longer shown. */
  fold(): void
  open(conversation: Conversation): void
  clear(): void
}

/** One conversation about one patient: its turns, and the call that is under way. */
export function useConversation(mrn: string): ConversationControl {
  const [turns, change] = useReducer(changeTurns, [])
  const [conversationId, setConversationId] = useState<string | null>(null)
  const call = useRef<AbortController | null>(null)
  const queries = useQueryClient()

  const abort = useCallback(() => {
    call.current?.abort()
    call.current = null
  }, [])
  useEffect(() => abort, [abort])

  const ask = useCallback(
    async (query: string, { mode, localOnly }: AskOptions) => {
      abort()
      const own = new AbortController()
      call.current = own
      const key = crypto.randomUUID()
      const thoughts = batchText((piece) => change({ type: 'thought', key, text: piece }))
      const text = batchText((piece) => change({ type: 'text', key, text: piece }))
      const flush = () => {
        thoughts.flush()
        text.flush()
      }
      change({ type: 'asked', key, query, now: performance.now() })
      try {
        for await (const part of askTriage(toRequest(mrn, query, mode, localOnly, conversationId), own.signal)) {
          if (own.signal.aborted) return
          if (part.event === 'start') change({ type: 'started', key, notice: part.data.notice })
          else if (part.event === 'thinking') thoughts.add(part.data.text)
          else if (part.event === 'delta') text.add(part.data.text)
          else if (part.event === 'done') {
            flush()
            change({ type: 'done', key, answer: part.data })
            setConversationId(part.data.conversation_id)
            void queries.invalidateQueries({ queryKey: ['conversations', mrn] })
          }
        }
      } catch (error) {
        flush()
        if (own.signal.aborted) return
        change({ type: 'failed', key, trouble: toTrouble(error) })
        noteFailure(error)
        if (toTrouble(error).code === 'unauthenticated') {
          noteTyped(mrn, query)
          void queries.invalidateQueries({ queryKey: sessionQuery().queryKey })
        }
        void queries.invalidateQueries({ queryKey: ['modes'] })
      } finally {
        flush()
        if (own.signal.aborted) change({ type: 'stopped', key })
        if (call.current === own) call.current = null
      }
    },
    [mrn, conversationId, queries, abort],
  )

  const clear = useCallback(() => {
    abort()
    change({ type: 'cleared' })
    setConversationId(null)
  }, [abort])

  const open = useCallback(
    (conversation: Conversation) => {
      abort()
      change({ type: 'opened', conversation })
      setConversationId(conversation.conversation_id)
    },
    [abort],
  )

  const fold = useCallback(() => {
    change({ type: 'folded' })
    // Where it does not reach the service, the notice comes back with the next question: the safe side.
    if (conversationId !== null) foldNotice(conversationId).catch(noteFailure)
  }, [conversationId])

  const remove = useCallback((key: string) => change({ type: 'removed', key }), [])
  return { turns, conversationId, busy: turns.some(isOpen), ask, stop: abort, remove, fold, open, clear }
}

function toRequest(
  mrn: string,
  query: string,
  mode: string | null,
  localOnly: boolean,
  conversationId: string | null,
): TriageRequest {
  return {
    patient_mrn: mrn,
    query,
    ...(mode === null ? {} : { llm_mode: mode }),
    ...(localOnly ? { local_only: true } : {}),
    ...(conversationId === null ? {} : { conversation_id: conversationId }),
  }
}
