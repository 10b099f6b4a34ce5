import { byOperator } from '../audit/import-events.ts'
import { auditQueries, toAccessArgs, toAccessPage } from './audit-queries.ts'
import { fromAuditRow, fromHeadRow, toMissingHead } from './audit-row.ts'
import { groupCommit } from './group-commit.ts'

import { listPatients, readQueries, toPatientPage } from './queries.ts'
import { ALL_CONVERSATIONS, searchConversations } from './search-conversations.ts'
import { collectShared, NEVER_SHARED } from './shared-references.ts'
import { connectSqlite } from './sqlite-connection.ts'
import { db } from './sqlite-database.ts'
import { openSqliteLeader } from './sqlite-leader.ts'
import { readShared } from './sqlite-records.ts'
import { openSqliteThread } from './sqlite-thread.ts'
import { openSqliteWrites, type SqliteOptions } from './sqlite-writes.ts'
import type { Store } from './store.ts'
import { conversationGone } from './store-errors.ts'
import { type TurnItem, toTurnItem } from './turn-item.ts'
import { toConversation } from './turn-row.ts'
import { toUsage, toUsageArgs, usageQueries } from './usage-queries.ts'

/** Who writes: the caller's own thread, another thread, or the process that leads this one. */
export type WritesIn = 'caller' | 'thread' | 'leader'

/**
 * The store in one file, for one machine: several processes may share the file, on a local disk. Where others write the
 * caller's thread never waits for the disk; a store in memory cannot be shared.
 */
export async function openSqliteStore(options: SqliteOptions & { writesIn?: WritesIn }): Promise<Store> {
  const { writesIn = 'caller', path } = options
  const { writes, connection } =
    writesIn === 'caller' || path === ':memory:'
      ? await openSqliteWrites(options)
      : await openElsewhere(options, writesIn)
  // Whoever writes does one group after the other, and need not wait for this thread to hand over the next.
  const group = groupCommit((items: readonly TurnItem[]) => writes.save(items), conversationGone, { atOnce: 2 })

  return {
    ping: async () => {
      await connection.read(() => connection.get(reads.version, { mrn: '' }))
    },
    close: async () => {
      await group.settled()
      await writes.close()
      await connection.close()
    },
    putRecords: (batch, by = byOperator()) => writes.put(batch, by),
    changeToken: () => connection.read(() => connection.get(reads.changeToken, {})?.mark ?? null),
    recordVersion: (mrn) =>
      connection.read(() => {
        const row = connection.get(reads.version, { mrn })
        return row === undefined ? null : `${row.own}.${row.shared}`
      }),
    readRecord: async (mrn) => {
      const found = await connection.read(() => {
        const version = connection.get(reads.version, { mrn })
        const entry = connection.get(reads.patient, { mrn })
        if (version === undefined || entry === undefined) return null
        return { version, entry, owned: connection.list(reads.owned, { patientNo: version.patient_no }) }
      })
      if (found === null) return null
      const { version, entry, owned } = found
      // These are read after the version, so that what comes is never older than the version says.
      const shared =
        version.shared === NEVER_SHARED
          ? []
          : await collectShared(owned, (keys) => connection.read(() => readShared(connection, keys)))
      return { entry, version: `${version.own}.${version.shared}`, resources: [...owned, ...shared] }
    },
    listPatients: async (page) => {
      const query = listPatients(db, page)
      return toPatientPage(await connection.read(() => connection.all(query)), page.limit)
    },
    saveTurn: (turn, event) => group.add(toTurnItem(turn, event ?? null)),
    readConversation: (id) => connection.read(() => toConversation(id, connection.list(reads.turns, { id }))),
    listConversations: async ({ patientMrn, limit, search, askedBy = null }) => {
      if (search === undefined) {
        return connection.read(() => connection.list(reads.conversations, { patientMrn, askedBy, limit }))
      }
      const [entries, texts] = await connection.read(() => [
        connection.list(reads.conversations, { patientMrn, askedBy, limit: ALL_CONVERSATIONS }),
        connection.list(reads.texts, { patientMrn }),
      ])
      return searchConversations(entries, texts, { search, limit })
    },
    deleteConversation: (id, event) => writes.remove(id, event ?? null),
    purgeTurns: (askedBefore, event) => writes.purge(askedBefore, event),
    readUsage: async (query) => {
      const args = toUsageArgs(query)
      return toUsage(
        await connection.read(() => [...connection.list(usage.current, args), ...connection.list(usage.past, args)]),
      )
    },
    recordAccess: (event) => group.add(toTurnItem(null, event)),
    listAccess: async (query) => {
      const inOrder = query.oldestFirst === true ? audit.oldest : audit.newest
      const args = toAccessArgs(query)
      return toAccessPage(await connection.read(() => connection.list(inOrder, args)), query.limit)
    },
    readChain: (page) => connection.read(() => connection.list(audit.chain, page).map(fromAuditRow)),
    auditChains: () =>
      connection.read(() => [
        ...connection.list(audit.heads, {}).map(fromHeadRow),
        ...connection.list(audit.headless, {}).map(toMissingHead),
      ]),
    countUnaudited: () => connection.read(() => connection.get(audit.unaudited, {})?.turns ?? 0),
    query: (build) => connection.read(() => connection.all(build(db))),
    change: (build) => {
      const { sql, parameters } = build(db).compile()
      return writes.change(sql, parameters) as Promise<never[]>
    },
  }
}

const reads = readQueries(db)
const audit = auditQueries(db)
const usage = usageQueries(db)

async function openElsewhere(options: SqliteOptions, writesIn: 'thread' | 'leader') {
  const writes = await (writesIn === 'thread' ? openSqliteThread(options) : openSqliteLeader())
  return { writes, connection: await connectSqlite(options.path, options.lockWaitMs) }
}
