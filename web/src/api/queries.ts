import '../zod-without-eval.ts'
import { AccessLog } from '@carepath/contract/access-log.ts'
import { Conversation, ConversationList } from '@carepath/contract/conversations.ts'
import { GrantList } from '@carepath/contract/grants.ts'
import { TriagePreview } from '@carepath/contract/preview.ts'
import { PatientSummary } from '@carepath/contract/record-summary.ts'
import { ModeList } from '@carepath/contract/service.ts'
import type { TriageRequest } from '@carepath/contract/triage.ts'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { callService, getJson, postJson, withQuery } from './call.ts'

/** What the page reads from the service, each under the key by which it is kept in memory and made fresh. */

export function modesQuery() {
  return queryOptions({
    queryKey: ['modes'],
    queryFn: async ({ signal }) => (await getJson(ModeList, '/modes', signal)).modes,
    refetchInterval: 30_000,
  })
}

export function summaryQuery(mrn: string) {
  return queryOptions({
    queryKey: ['summary', mrn],
    queryFn: ({ signal }) => getJson(PatientSummary, `/patients/${encodeURIComponent(mrn)}/summary`, signal),
  })
}

export function conversationsQuery(mrn: string, search: string) {
  return queryOptions({
    queryKey: ['conversations', mrn, search],
    queryFn: async ({ signal }) =>
      (await getJson(ConversationList, withQuery('/conversations', { patient_mrn: mrn, search, limit: '200' }), signal))
        .conversations,
    placeholderData: keepPreviousData,
  })
}

export function conversationQuery(id: string) {
  return queryOptions({
    queryKey: ['conversation', id],
    queryFn: ({ signal }) => getJson(Conversation, `/conversations/${encodeURIComponent(id)}`, signal),
    // A talk goes on between two looks at it.
    staleTime: 0,
  })
}

export function previewQuery(request: TriageRequest) {
  return queryOptions({
    queryKey: ['preview', request],
    queryFn: ({ signal }) => postJson(TriagePreview, '/triage/preview', request, signal),
    gcTime: 0,
  })
}

export function accessLogQuery(mrn: string) {
  return infiniteQueryOptions({
    queryKey: ['access-log', mrn],
    queryFn: ({ signal, pageParam }) =>
      getJson(
        AccessLog,
        withQuery(`/patients/${encodeURIComponent(mrn)}/access-log`, { before: pageParam, limit: '50' }),
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  })
}

/** Who can see the record, and who could. */
export function grantsQuery(mrn: string) {
  return queryOptions({
    queryKey: ['grants', mrn],
    queryFn: async ({ signal }) =>
      (await getJson(GrantList, `/patients/${encodeURIComponent(mrn)}/grants`, signal)).grants,
    staleTime: 0,
  })
}

export async function revokeGrant(mrn: string, id: string): Promise<void> {
  await callService(`/patients/${encodeURIComponent(mrn)}/grants/${encodeURIComponent(id)}`, { method: 'DELETE' })
}

/** `keepalive` lets it finish when the page is closed right after. */
export async function deleteConversation(id: string): Promise<void> {
  await callService(`/conversations/${encodeURIComponent(id)}`, { method: 'DELETE', keepalive: true })
}

export async function foldNotice(id: string): Promise<void> {
  await callService(`/conversations/${encodeURIComponent(id)}/fold-notice`, { method: 'POST' })
}
