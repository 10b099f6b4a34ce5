import type { AuditKeys } from '../audit/audit-keys.ts'
import { byOperator } from '../audit/import-events.ts'
import { auditQueries, toAccessArgs, toAccessPage } from './audit-queries.ts'
import { fromAuditRow, fromHeadRow, toMissingHead } from './audit-row.ts'
import { groupCommit } from './group-commit.ts'

import { postgresAudit } from './postgres-audit.ts'
import { connectPostgres, postgresLimits } from './postgres-connection.ts'
import { putRecords, readShared } from './postgres-records.ts'
import { postgresTurns } from './postgres-turns.ts'
import { listPatients, readQueries, toPatientPage } from './queries.ts'
import { ALL_CONVERSATIONS, searchConversations } from './search-conversations.ts'
import { collectShared, NEVER_SHARED } from './shared-references.ts'
import type { Store } from './store.ts'
import { conversationGone } from './store-errors.ts'
import { type TurnItem, toTurnItem } from './turn-item.ts'
import { toConversation } from './turn-row.ts'
import { toUsage, toUsageArgs, usageQueries } from './usage-queries.ts'

/**
 * The store that several replicas share. It connects when first used, so it opens whether the server is up or not.
 * `limits` is for tests.
 */
export async function openPostgresStore(url: string, keys: AuditKeys, limits = postgresLimits): Promise<Store> {
  const connection = connectPostgres(url, limits)
  const compiler = connection.compiler
  const reads = readQueries(compiler)
  const audit = auditQueries(compiler)
  const usage = usageQueries(compiler)
  const append = postgresAudit(compiler, keys)
  const turns = postgresTurns(compiler, append)
  const group = groupCommit(
    (items: readonly TurnItem[]) => connection.run((db) => turns.save(db, items)),
    conversationGone,
    { atOnce: 1 },
  )

  const runOne: Store['query'] = (build) =>
    connection.run(async (db) => (await db.executeQuery(build(db).compile())).rows)

  return {
    ping: async () => {
      await connection.list(reads.version, { mrn: '' })
    },
    close: async () => {
      await group.settled()
      await connection.close()
    },
    putRecords: (batch, by = byOperator()) => connection.writeRecords((db) => putRecords(db, batch, by, append)),
    changeToken: async () => (await connection.list(reads.changeToken, {}))[0]?.mark ?? null,
    recordVersion: async (mrn) => {
      const [row] = await connection.list(reads.version, { mrn })
      return row === undefined ? null : `${row.own}.${row.shared}`
    },
    readRecord: async (mrn) => {
      const [version] = await connection.list(reads.version, { mrn })
      const [entry] = version === undefined ? [] : await connection.list(reads.patient, { mrn })
      if (version === undefined || entry === undefined) return null
      // What follows is read after the version, so that it is never older than the version says.
      const owned = await connection.list(reads.owned, { patientNo: version.patient_no })
      const shared =
        version.shared === NEVER_SHARED
          ? []
          : await collectShared(owned, (keys) => connection.run((db) => readShared(db, keys)))
      return { entry, version: `${version.own}.${version.shared}`, resources: [...owned, ...shared] }
    },
    listPatients: (page) =>
      connection.run(async (db) => toPatientPage(await listPatients(db, page).execute(), page.limit)),
    saveTurn: (turn, event) => group.add(toTurnItem(turn, event ?? null)),
    readConversation: async (id) => toConversation(id, await connection.list(reads.turns, { id })),
    listConversations: async ({ patientMrn, limit, search, askedBy = null }) => {
      if (search === undefined) return connection.list(reads.conversations, { patientMrn, askedBy, limit })
      const entries = await connection.list(reads.conversations, { patientMrn, askedBy, limit: ALL_CONVERSATIONS })
      const texts = await connection.list(reads.texts, { patientMrn })
      return searchConversations(entries, texts, { search, limit })
    },
    deleteConversation: (id, event) => connection.run((db) => turns.remove(db, id, event ?? null)),
    purgeTurns: (askedBefore, event) => connection.run((db) => turns.purge(db, askedBefore, event)),
    readUsage: async (query) => {
      const args = toUsageArgs(query)
      return toUsage([...(await connection.list(usage.current, args)), ...(await connection.list(usage.past, args))])
    },
    recordAccess: (event) => group.add(toTurnItem(null, event)),
    listAccess: async (query) => {
      const inOrder = query.oldestFirst === true ? audit.oldest : audit.newest
      return toAccessPage(await connection.list(inOrder, toAccessArgs(query)), query.limit)
    },
    readChain: async (page) => (await connection.list(audit.chain, page)).map(fromAuditRow),
    auditChains: async () => [
      ...(await connection.list(audit.heads, {})).map(fromHeadRow),
      ...(await connection.list(audit.headless, {})).map(toMissingHead),
    ],
    countUnaudited: async () => (await connection.list(audit.unaudited, {}))[0]?.turns ?? 0,
    query: runOne,
    change: runOne,
  }
}
