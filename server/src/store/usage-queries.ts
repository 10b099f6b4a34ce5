import type { UsageEntry } from '@carepath/contract/usage.ts'
import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import { isBy } from './asked-by.ts'
import { prepare } from './prepared.ts'
import type { Tables } from './schema.ts'

/** Sums are floating point in both databases: PostgreSQL gives a `bigint` as a text, and 2^53 tokens are enough. */
const sums = {
  answers: sql<number>`cast(count(*) as double precision)`,
  prompt_tokens: sql<number>`cast(coalesce(sum(prompt_tokens), 0) as double precision)`,
  completion_tokens: sql<number>`cast(coalesce(sum(completion_tokens), 0) as double precision)`,
  estimated_answers: sql<number>`cast(coalesce(sum(tokens_estimated), 0) as double precision)`,
  cost_usd: sql<number>`cast(coalesce(sum(cost_usd), 0) as double precision)`,
  unpriced_answers: sql<number>`cast(count(*) - count(cost_usd) as double precision)`,
}
const columns = ['day', 'llm_mode', ...(Object.keys(sums) as (keyof typeof sums)[])] as const
const keptColumns = ['day', 'llm_mode', 'asked_by', ...(Object.keys(sums) as (keyof typeof sums)[])] as const

type UsageRow = Omit<Tables['past_usage'], 'asked_by'> & { asked_by?: string | null }
type Where = (eb: ExpressionBuilder<Tables, 'turns'>) => Expression<SqlBool>

/** What the turns used that a condition chooses, by day and mode. */
function ofTurns(db: Kysely<Tables>, where: Where) {
  const day = sql<string>`substr(asked_at, 1, 10)`
  return db
    .selectFrom('turns')
    .where(where)
    .groupBy([day, 'llm_mode', 'asked_by'])
    .select([
      day.as('day'),
      'llm_mode',
      'asked_by',
      ...(Object.keys(sums) as (keyof typeof sums)[]).map((name) => sums[name].as(name)),
    ])
}

/** Keeps what turns used that are about to be deleted; it runs before the deletion, in its transaction. */
export function keepUsage(db: Kysely<Tables>, where: Where) {
  return db.insertInto('past_usage').columns(keptColumns).expression(ofTurns(db, where))
}

export function usageQueries(db: Kysely<Tables>) {
  return {
    current: prepare((args: UsageArgs) =>
      ofTurns(db, ({ and, eb }) =>
        and([eb('asked_at', '>=', args.from), eb('asked_at', '<', args.before), isBy(args.askedBy)]),
      ),
    ),
    past: prepare((args: UsageArgs) =>
      db
        .selectFrom('past_usage')
        .where('day', '>=', args.from)
        .where('day', '<', args.before)
        .where(isBy(args.askedBy))
        .select(columns),
    ),
  }
}

const LAST_DAY = '9999-12-31'

interface UsageArgs {
  from: string
  before: string
  /** Null: everybody. */
  askedBy: string | null
}

/** `to` is the last day that counts. */
export function toUsageArgs(query: { from: string; to: string; askedBy?: string | undefined }): UsageArgs {
  const { from, to, askedBy = null } = query
  const next = new Date(`${to}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  // After 9999-12-31 the text of a date begins with a sign, which would come before all days.
  const before = to === LAST_DAY ? `${LAST_DAY}~` : next.toISOString().slice(0, 10)
  return { from, before, askedBy }
}

/** The sums of rows that may name a day and a mode more than once, the newest day first. */
export function toUsage(rows: readonly UsageRow[]): UsageEntry[] {
  const byKey = new Map<string, UsageRow>()
  for (const row of rows) {
    const key = `${row.day} ${row.llm_mode}`
    const sum = byKey.get(key)
    byKey.set(key, sum === undefined ? row : added(sum, row))
  }
  return [...byKey.values()]
    .sort((a, b) => b.day.localeCompare(a.day) || a.llm_mode.localeCompare(b.llm_mode))
    .map(({ asked_by: _, ...row }) => ({
      ...row,
      cost_usd: row.unpriced_answers === row.answers ? null : row.cost_usd,
    }))
}

function added(sum: UsageRow, row: UsageRow): UsageRow {
  return {
    day: sum.day,
    llm_mode: sum.llm_mode,
    answers: sum.answers + row.answers,
    prompt_tokens: sum.prompt_tokens + row.prompt_tokens,
    completion_tokens: sum.completion_tokens + row.completion_tokens,
    estimated_answers: sum.estimated_answers + row.estimated_answers,
    cost_usd: sum.cost_usd + row.cost_usd,
    unpriced_answers: sum.unpriced_answers + row.unpriced_answers,
  }
}
