import type { Compilable, Kysely } from 'kysely'
import { byOperator } from '../audit/import-events.ts'
import { ProblemError } from '../shared/problem-error.ts'
import { auditQueries, toAccessArgs, toAccessPage } from './audit-queries.ts'
import { fromAuditRow, fromHeadRow, toMissingHead } from './audit-row.ts'
import { groupCommit } from './group-commit.ts'
import type { Prepared } from './prepared.ts'
import { foldNotice, importSources, listPatients, readQueries, toPatientPage } from './queries.ts'
import type { Tables } from './schema.ts'
import { ALL_CONVERSATIONS, searchConversations } from './search-conversations.ts'
import { collectShared, NEVER_SHARED, type ResourceKey } from './shared-references.ts'
import type { Store, StoredResource } from './store.ts'
import { conversationGone } from './store-errors.ts'
import type { StoreWrites } from './store-writes.ts'
import { TIME_LIMIT_MS, withinLimit } from './time-limit.ts'
import { type TurnItem, toTurnItem } from './turn-item.ts'
import { toConversation } from './turn-row.ts'
import { toUsage, toUsageArgs, usageQueries } from './usage-queries.ts'

/** What reads run on. */
export interface ReadSession {
  list<Args, Row>(query: Prepared<Args, Row>, args: Args): Promise<Row[]>
  all<Row>(query: Compilable<Row>): Promise<Row[]>
}

export interface StoreParts<Session extends ReadSession> {
  /** For building queries. */
  db: Kysely<Tables>
  /** Runs `work` within the time limit. */
  read<Result>(work: (session: Session) => Promise<Result>): Promise<Result>
  readShared(session: Session, keys: readonly ResourceKey[]): Promise<StoredResource[]>
  writes: StoreWrites
  /** How many groups of turns may be on their way to the disk. */
  groupsAtOnce: number
  limitMs?: number
}

/** The store over either database: what differs is how statements are run, and how records and turns are written. */
export function buildStore<Session extends ReadSession>(parts: StoreParts<Session>): Store {
  const { db, read, readShared, writes, limitMs = TIME_LIMIT_MS } = parts
  const { noteWrite, isSuspect } = watchWrites()
  const reads = readQueries(db)
  const audit = auditQueries(db)
  const usage = usageQueries(db)
  const group = groupCommit((items: readonly TurnItem[]) => noteWrite(writes.save(items)), conversationGone, {
    atOnce: parts.groupsAtOnce,
    limitMs,
  })
  const list = <Args, Row>(query: Prepared<Args, Row>, args: Args) => read((session) => session.list(query, args))

  return {
    ping: async () => {
      if (isSuspect()) await noteWrite(writes.probe())
      await list(reads.version, { mrn: '' })
    },
    close: async () => {
      await group.settled()
      await writes.close()
    },
    putRecords: (batch, by = byOperator()) => noteWrite(writes.put(batch, by)),
    undoImport: (id, by = byOperator()) => noteWrite(writes.undo(id, by)),
    changeToken: async () => (await list(reads.changeToken, {}))[0]?.mark ?? null,
    recordVersion: async (mrn) => {
      const [row] = await list(reads.version, { mrn })
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
    saveTurn: (turn, event) => group.add(toTurnItem(turn, event ?? null)),
    foldNotice: async (id, at, event) => {
      const { sql, parameters } = foldNotice(db, id, at).compile()
      await noteWrite(withinLimit(limitMs, () => writes.change(sql, parameters)))
      await group.add(toTurnItem(null, event))
    },
    readConversation: async (id) => toConversation(id, await list(reads.turns, { id })),
    listConversations: ({ patientMrn, limit, search, askedBy = null }) => {
      if (search === undefined) return list(reads.conversations, { patientMrn, askedBy, limit })
      return read(async (session) => {
        const entries = await session.list(reads.conversations, { patientMrn, askedBy, limit: ALL_CONVERSATIONS })
        return searchConversations(entries, await session.list(reads.texts, { patientMrn }), { search, limit })
      })
    },
    deleteConversation: (id, event) => noteWrite(withinLimit(limitMs, () => writes.remove(id, event ?? null))),
    purgeTurns: (askedBefore, event) => noteWrite(writes.purge(askedBefore, event)),
    readUsage: (query) => {
      const args = toUsageArgs(query)
      return read(async (session) =>
        toUsage([...(await session.list(usage.current, args)), ...(await session.list(usage.past, args))]),
      )
    },
    recordAccess: (event) => group.add(toTurnItem(null, event)),
    listAccess: async (query) => {
      const inOrder = query.oldestFirst === true ? audit.oldest : audit.newest
      return toAccessPage(await list(inOrder, toAccessArgs(query)), query.limit)
    },
    readChain: async (page) => (await list(audit.chain, page)).map(fromAuditRow),
    auditChains: () =>
      read(async (session) => [
        ...(await session.list(audit.heads, {})).map(fromHeadRow),
        ...(await session.list(audit.headless, {})).map(toMissingHead),
      ]),
    countUnaudited: async () => (await list(audit.unaudited, {}))[0]?.turns ?? 0,
    query: (build) => read((session) => session.all(build(db))),
    change: (build) => {
      const { sql, parameters } = build(db).compile()
      return noteWrite(withinLimit(limitMs, () => writes.change(sql, parameters))) as Promise<never[]>
    },
  }
}

/**
 * Whether the last write failed for want of a database. A full disk still reads: so after a failed write, who asks
 * whether the store is there is told so only once a write has gone through again.
 */
function watchWrites() {
  let hasFailed = false
  async function noteWrite<Result>(writing: Promise<Result>): Promise<Result> {
    try {
      const result = await writing
      hasFailed = false
      return result
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'store_unavailable') hasFailed = true
      throw error
    }
  }
  return { noteWrite, isSuspect: () => hasFailed }
}
