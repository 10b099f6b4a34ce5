import type { Compilable, Kysely } from 'kysely'
import { auditQueries, toAccessArgs, toAccessPage } from './audit-queries.ts'
import { fromAuditRow, fromHeadRow, toMissingHead } from './audit-row.ts'
import type { Prepared } from './prepared.ts'
import { importSources, listPatients, readQueries, toPatientPage } from './queries.ts'
import type { Tables } from './schema.ts'
import { ALL_CONVERSATIONS, searchConversations } from './search-conversations.ts'
import { collectShared, NEVER_SHARED, type ResourceKey } from './shared-references.ts'
import type { Store, StoredResource } from './store.ts'
import { toConversation } from './turn-row.ts'
import { toUsage, toUsageArgs, usageQueries } from './usage-queries.ts'

/** What reads run on. */
export interface ReadSession {
  list<Args, Row>(query: Prepared<Args, Row>, args: Args): Promise<Row[]>
  all<Row>(query: Compilable<Row>): Promise<Row[]>
}

export interface StoreReader<Session extends ReadSession> {
  /** For building queries. */
  db: Kysely<Tables>
  /** Runs `work` within the time limit. */
  read<Result>(work: (session: Session) => Promise<Result>): Promise<Result>
  readShared(session: Session, keys: readonly ResourceKey[]): Promise<StoredResource[]>
}

type RecordReads = Pick<Store, 'changeToken' | 'recordVersion' | 'readRecord' | 'listPatients'>
type ConversationReads = Pick<Store, 'readConversation' | 'listConversations' | 'readUsage'>
type AuditReads = Pick<Store, 'listAccess' | 'readChain' | 'auditChains' | 'countUnaudited'>

/** Everything that only reads, over either database. */
export function storeReads<Session extends ReadSession>(
  reader: StoreReader<Session>,
): RecordReads & ConversationReads & AuditReads & Pick<Store, 'query'> {
  const { db, read } = reader
  return {
    ...recordReads(reader),
    ...conversationReads(reader),
    ...auditReads(reader),
    query: (build) => read((session) => session.all(build(db))),
  }
}

function recordReads<Session extends ReadSession>({ db, read, readShared }: StoreReader<Session>): RecordReads {
  const reads = readQueries(db)
  return {
    changeToken: async () => (await read((session) => session.list(reads.changeToken, {})))[0]?.mark ?? null,
    recordVersion: async (mrn) => {
      const [row] = await read((session) => session.list(reads.version, { mrn }))
      return row === undefined ? null : `${row.own}.${row.shared}`
    },
    readRecord: (mrn) =>
      read(async (session) => {
        const [version] = await session.list(reads.version, { mrn })
        const [entry] = version === undefined ? [] : await session.list(reads.patient, { mrn })
        if (version === undefined || entry === undefined) return null
        // What follows is read after the version, so that it is never older than the version says.
        const owned = await session.list(reads.owned, { patientNo: version.patient_no })
        const shared =
          version.shared === NEVER_SHARED ? [] : await collectShared(owned, (keys) => readShared(session, keys))
        const resources = [
          ...owned.map(({ import_id: importId, ...one }) => (importId === null ? one : { ...one, importId })),
          ...shared,
        ]
        const ids = [...new Set(owned.flatMap(({ import_id: id }) => id ?? []))]
        const sources = ids.length < 2 ? [] : await session.all(importSources(db, ids))
        return {
          entry,
          version: `${version.own}.${version.shared}`,
          resources,
          ...(sources.length === 0 ? {} : { sources }),
        }
      }),
    listPatients: async (page) => {
      const query = listPatients(db, page)
      return toPatientPage(await read((session) => session.all(query)), page.limit)
    },
  }
}

function conversationReads<Session extends ReadSession>({ db, read }: StoreReader<Session>): ConversationReads {
  const reads = readQueries(db)
  const usage = usageQueries(db)
  return {
    readConversation: async (id) => toConversation(id, await read((session) => session.list(reads.turns, { id }))),
    listConversations: ({ patientMrn, limit, search, askedBy = null }) =>
      read(async (session) => {
        if (search === undefined) return session.list(reads.conversations, { patientMrn, askedBy, limit })
        const entries = await session.list(reads.conversations, { patientMrn, askedBy, limit: ALL_CONVERSATIONS })
        return searchConversations(entries, await session.list(reads.texts, { patientMrn }), { search, limit })
      }),
    readUsage: (query) => {
      const args = toUsageArgs(query)
      return read(async (session) =>
        toUsage([...(await session.list(usage.current, args)), ...(await session.list(usage.past, args))]),
      )
    },
  }
}

function auditReads<Session extends ReadSession>({ db, read }: StoreReader<Session>): AuditReads {
  const audit = auditQueries(db)
  return {
    listAccess: async (query) => {
      const inOrder = query.oldestFirst === true ? audit.oldest : audit.newest
      return toAccessPage(await read((session) => session.list(inOrder, toAccessArgs(query))), query.limit)
    },
    readChain: async (page) => (await read((session) => session.list(audit.chain, page))).map(fromAuditRow),
    auditChains: () =>
      read(async (session) => [
        ...(await session.list(audit.heads, {})).map(fromHeadRow),
        ...(await session.list(audit.headless, {})).map(toMissingHead),
      ]),
    countUnaudited: async () => (await read((session) => session.list(audit.unaudited, {})))[0]?.turns ?? 0,
  }
}
