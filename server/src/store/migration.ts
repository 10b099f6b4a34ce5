import { type ColumnDefinitionBuilder, type Compilable, type Kysely, sql } from 'kysely'
import type { Tables } from './schema.ts'

export type Dialect = 'sqlite' | 'postgres'

export interface Migration {
  name: string
  /** The statements, in their order. They run in one transaction with all other migrations that are due. */
  up(db: Kysely<Tables>, dialect: Dialect): Compilable[]
  /** It takes away what versions need that do not know it: these refuse to start on what it leaves. */
  breaking?: true
}

export function toStatement(db: Kysely<Tables>, text: string): Compilable {
  return { compile: () => sql.raw(text).compile(db) }
}

/** The types of columns that are named differently, or sorted differently, in the two databases. */
export function forDialect(db: Kysely<Tables>, dialect: Dialect) {
  return {
    create: (table: string) => {
      const builder = db.schema.createTable(table)
      return dialect === 'sqlite' ? builder.modifyEnd(sql`strict`) : builder
    },
    rowNumber: (column: ColumnDefinitionBuilder) =>
      dialect === 'sqlite' ? column.primaryKey() : column.generatedAlwaysAsIdentity().primaryKey(),
    /** A text that is sorted by its code points in both. */
    key: dialect === 'sqlite' ? ('text' as const) : sql`text collate "C"`,
    float: dialect === 'sqlite' ? ('real' as const) : ('double precision' as const),
    bigint: dialect === 'sqlite' ? ('integer' as const) : ('bigint' as const),
  }
}
