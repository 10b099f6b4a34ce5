import { type Compilable, CompiledQuery, type Kysely, sql, type Transaction } from 'kysely'
import type { Anchor, AuditEvent, ChainHead } from '../audit/audit-event.ts'
import type { AuditKeys } from '../audit/audit-keys.ts'
import { append, isOurs, openChain } from '../audit/chain.ts'
import { fromHeadRow, type HeadRow, toAuditRow } from './audit-row.ts'
import { type Prepared, prepare } from './prepared.ts'
import type { Tables } from './schema.ts'

/** Appends last in its transaction. */
export type AppendAudit = (db: Transaction<Tables>, events: readonly AuditEvent[]) => Promise<void>

/**
 * Continues a chain of our key that no other transaction is continuing at this moment, and opens one where there is
 * none: so nobody waits, and there are as many chains as ever wrote at once. `compiler` is never asked to run anything.
 */
export function postgresAudit(compiler: Kysely<Tables>, keys: AuditKeys): AppendAudit {
  const queries = auditWrites(compiler)
  /** The one we wrote last: whoever keeps to a chain of its own is in nobody's way. */
  let own = 0
  /** Chains whose end is forged. */
  const forged = new Set<number>()

  async function take(db: Transaction<Tables>): Promise<{ chain: ChainHead; anchors: Anchor[] }> {
    for (;;) {
      const args = { keyId: keys.current.id, own, forged: [...forged] }
      const [free] = await run(db, queries.take, args)
      if (free === undefined) break
      const chain = fromHeadRow(free)
      if (isOurs(chain, keys)) return { chain, anchors: free.anchors ?? [] }
      forged.add(chain.chain)
    }
    const [opened] = await run(db, queries.open, { keyId: keys.current.id })
    if (opened === undefined) throw new Error('a chain that was opened has no number')
    return { chain: openChain(opened.chain, keys), anchors: opened.anchors ?? [] }
  }

  return async (db, events) => {
    if (events.length === 0) return
    const { chain, anchors } = await take(db)
    const { entries, head } = append(chain, anchors, events, keys)
    await run(db, queries.append, { ...head, rows: JSON.stringify(entries.map(toAuditRow)) })
    own = chain.chain
  }
}

export async function run<Args, Row>(db: Kysely<Tables>, query: Prepared<Args, Row>, args: Args): Promise<Row[]> {
  const { rows } = await db.executeQuery(CompiledQuery.raw(query.sql, query.bind(args)))
  return rows as Row[]
}

type FreeChain = HeadRow & { anchors: Anchor[] | null }

function auditWrites(db: Kysely<Tables>) {
  const others = sql`(select json_agg(json_build_array(chain, seq, hash) order by chain)
    from audit_heads others where others.chain <> mine.chain) as anchors`
  const statement = <Row>(query: { compile(db: Kysely<Tables>): unknown }) =>
    ({ compile: () => query.compile(db) }) as Compilable<Row>
  return {
    take: prepare((args: { keyId: string; own: number; forged: readonly number[] }) =>
      statement<FreeChain>(sql`select mine.*, ${others} from (
        select chain, seq, hash, key_id, seal from audit_chains
        where key_id = ${args.keyId} and chain <> all(${args.forged}::integer[])
        order by chain = ${args.own} desc, chain limit 1 for update skip locked) mine`),
    ),
    open: prepare((args: { keyId: string }) =>
      statement<{ chain: number; anchors: Anchor[] | null }>(sql`with mine as (
        insert into audit_chains (seq, hash, key_id, seal) values (0, '', ${args.keyId}, '') returning chain)
        select mine.chain, ${others} from mine`),
    ),
    append: prepare((args: ChainHead & { rows: string }) =>
      statement<never>(sql`with entries as (
        insert into audit_entries (chain, seq, at, patient_mrn, trace_id, event, key_id, hash)
        select * from json_to_recordset(${args.rows}::json) as given(
          chain integer, seq bigint, at text, patient_mrn text, trace_id text, event text, key_id text, hash text))
        update audit_chains set seq = ${args.seq}, hash = ${args.hash}, seal = ${args.seal}
        where chain = ${args.chain}`),
    ),
  }
}
