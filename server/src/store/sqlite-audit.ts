import type { AuditEvent } from '../audit/audit-event.ts'
import type { AuditKeys } from '../audit/audit-keys.ts'
import { append, isOurs, openChain } from '../audit/chain.ts'
import { auditQueries } from './audit-queries.ts'
import { type AuditRow, auditColumns, fromHeadRow, type HeadRow, toAuditRow } from './audit-row.ts'
import { prepare } from './prepared.ts'
import type { SqliteConnection } from './sqlite-connection.ts'
import { db } from './sqlite-database.ts'

/** Appends inside a transaction of the connection's. Only one writes at a time, so one chain a key is enough. */
export type AppendAudit = (events: readonly AuditEvent[]) => void

export function sqliteAudit(connection: SqliteConnection, keys: AuditKeys): AppendAudit {
  return (events) => {
    if (events.length === 0) return
    const heads = connection.list(queries.heads, {}).map(fromHeadRow)
    const chain = heads.find((head) => isOurs(head, keys)) ?? open()
    const others = heads.filter((head) => head.chain !== chain.chain)
    const { entries, head } = append(
      chain,
      others.map(({ chain, seq, hash }) => [chain, seq, hash]),
      events,
      keys,
    )
    for (const entry of entries) connection.run(queries.append, toAuditRow(entry))
    const { keyId: key_id, ...end } = head
    connection.run(queries.moveHead, { ...end, key_id })
  }

  function open() {
    const [row] = connection.list(queries.open, { keyId: keys.current.id })
    if (row === undefined) throw new Error('a chain that was opened has no number')
    return openChain(row.chain, keys)
  }
}

const queries = {
  heads: auditQueries(db).heads,
  open: prepare((args: { keyId: string }) =>
    db.insertInto('audit_chains').values({ seq: 0, hash: '', key_id: args.keyId, seal: '' }).returning('chain'),
  ),
  append: prepare((row: AuditRow) =>
    db
      .insertInto('audit_entries')
      .columns(auditColumns)
      .expression(db.selectNoFrom((eb) => auditColumns.map((column) => eb.val(row[column]).as(column)))),
  ),
  moveHead: prepare((head: HeadRow) =>
    db
      .updateTable('audit_chains')
      .set({ seq: head.seq, hash: head.hash, key_id: head.key_id, seal: head.seal })
      .where('chain', '=', head.chain),
  ),
}
