import { toAccessEntry } from '../audit/access-entry.ts'
import { readAuditOf } from '../audit/read-audit.ts'
import type { Store } from './store.ts'
import { toTold } from './turn-row.ts'

/** More conversations than anyone has, and still a bound. */
const MOST_CONVERSATIONS = 100_000

/**
 * Everything that is stored about a patient, as the text of one PatientExport (contract/export.ts), piece by piece:
 * a record and its years of conversations need not be in memory twice. Null where nothing is stored.
 */
export async function exportPatient(store: Store, mrn: string, now: number): Promise<AsyncIterable<string> | null> {
  const record = await store.readRecord(mrn)
  const conversations = await store.listConversations({ patientMrn: mrn, limit: MOST_CONVERSATIONS })
  const { entries } = await store.listAccess({ patientMrn: mrn, limit: 1 })
  if (record === null && conversations.length === 0 && entries.length === 0) return null

  async function* pieces(): AsyncGenerator<string> {
    yield `{"exported_at":"${new Date(now).toISOString()}","patient":${JSON.stringify(record?.entry ?? null)}`
    yield ',"resources":['
    yield* separated((record?.resources ?? []).map(({ json }) => json))
    yield '],"conversations":['
    yield* separated(
      textsOf(
        store,
        conversations.map((conversation) => conversation.conversation_id),
      ),
    )
    yield '],"access_log":['
    yield* separated(accessOf(store, mrn))
    yield ']}\n'
  }
  return pieces()
}

async function* textsOf(store: Store, ids: readonly string[]): AsyncGenerator<string> {
  for (const id of ids) {
    const conversation = await store.readConversation(id)
    // Null where it was deleted meanwhile.
    if (conversation !== null) yield JSON.stringify({ ...conversation.entry, turns: conversation.turns.map(toTold) })
  }
}

async function* accessOf(store: Store, mrn: string): AsyncGenerator<string> {
  for await (const entry of readAuditOf(store, mrn)) yield JSON.stringify(toAccessEntry(entry))
}

async function* separated(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let first = true
  for await (const text of texts) {
    yield first ? text : `,${text}`
    first = false
  }
}
