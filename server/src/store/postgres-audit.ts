import { sql } from 'kysely'
import type { Anchor, AuditEvent, ChainHead } from '../audit/audit-event.ts'
import type { AuditKeys } from '../audit/audit-keys.ts'
import { append, isOurs, openChain } from '../audit/chain.ts'
import { fromHeadRow, type HeadRow, toAuditRow } from './audit-row.ts'
import { raw } from './postgres-database.ts'
import type { PostgresSession } from './postgres-session.ts'
import { prepare } from './prepared.ts'

/** Appends last in its transaction. */
export type AppendAudit = (session: PostgresSession, events: readonly AuditEvent[]) => Promise<void>

/**
 * Continues a chain of our key that no other transaction is continuing at this moment, and opens one where there is
 * none: so nobody waits, and there are as many chains as ever wrote at once.
 */
export function postgresAudit(keys: AuditKeys): AppendAudit {
  /** The one we wrote last: whoever keeps to a chain of its own is in nobody's way. */
  let own = 0
  /** Chains whose end is forged. */
  const forged = new Set<number>()

  async function take(session: PostgresSession): Promise<{ chain: ChainHead; anchors: Anchor[] }> {
    for (;;) {
      const args = { keyId: keys.current.id, own, forged: [...forged] }
      const [free] = await session.list(queries.take, args)
      if (free === undefined) break
      const chain = fromHeadRow(free)
      if (isOurs(chain, keys)) return { chain, anchors: free.anchors ?? [] }
      forged.add(chain.chain)
    }
    const [opened] = await session.list(queries.open, { keyId: keys.current.id })
    if (opened === undefined) throw new Error('a chain that was opened has no number')
    return { chain: openChain(opened.chain, keys), anchors: opened.anchors ?? [] }
  }

  return async (session, events) => {
    if (events.length === 0) return
    const { chain, anchors } = await take(session)
    const { entries, head } = append(chain, anchors, events, keys)
    await session.list(queries.append, { ...head, rows: JSON.stringify(entries.map(toAuditRow)) })
    own = chain.chain
  }
}

type FreeChain = HeadRow & { anchors: Anchor[] | null }

const others = sql`(select json_agg(json_build_array(chain, seq, hash) order by chain)
    from audit_heads others where others.chain <> mine.chain) as anchors`
const queries = {
  take: prepare((args: { keyId: string; own: number; forged: readonly number[] }) =>
    raw(sql<FreeChain>`select mine.*, ${others} from (
      select chain, seq, hash, key_id, seal from audit_chains
      where key_id = ${args.keyId} and chain <> all(${args.forged}::integer[])
      order by chain = ${args.own} desc, chain limit 1 for update skip locked) mine`),
  ),
  open: prepare((args: { keyId: string }) =>
    raw(sql<{ chain: number; anchors: Anchor[] | null }>`with mine as (
      insert into audit_chains (seq, hash, key_id, seal) values (0, '', ${args.keyId}, '') returning chain)
      select mine.chain, ${others} from mine`),
  ),
  append: prepare((args: ChainHead & { rows: string }) =>
    raw(sql`with entries as (
      insert into audit_entries (chain, seq, at, patient_mrn, trace_id, event, key_id, hash)
      select * from json_to_recordset(${args.rows}::json) as given(
        chain integer, seq bigint, at text, patient_mrn text, trace_id text, event text, key_id text, hash text))
      update audit_chains set seq = ${args.seq}, hash = ${args.hash}, seal = ${args.seal}
      where chain = ${args.chain}`),
  ),
}
