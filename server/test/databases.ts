import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll } from 'vitest'
import type { StoreOptions } from '../src/store/open.ts'
import { createSchema, dropDatabase, faultOfPostgres } from './postgres-server.ts'

/** A database of a test's own, removed with all it holds. */
export interface TestDatabase {
  url: string
  /** Statements past the store, as somebody with access to the database could run them. */
  tamper(statements: string): Promise<void>
  remove(): Promise<void>
}

export interface DatabaseKind {
  name: 'SQLite' | 'SQLite, written to in a thread' | 'PostgreSQL'
  options: StoreOptions
  /** Why its tests can't run here; null where they can. */
  absent: string | null
  create(): Promise<TestDatabase>
}

/**
 * Each way in which there can be a store. Where no PostgreSQL listens on 127.0.0.1:5432 its tests are skipped and say so, unless
 * CAREPATH_REQUIRE_POSTGRES=1, with which they fail.
 */
export async function databaseKinds(): Promise<DatabaseKind[]> {
  afterAll(dropDatabase)
  const fault = process.env.CAREPATH_REQUIRE_POSTGRES === '1' ? null : await faultOfPostgres()
  return [
    { name: 'SQLite', options: {}, absent: null, create: createSqlite },
    { name: 'SQLite, written to in a thread', options: { writesIn: 'thread' }, absent: null, create: createSqlite },
    { name: 'PostgreSQL', options: {}, absent: fault, create: createPostgres },
  ]
}

async function createSqlite(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'carepath-store-'))
  return {
    url: `sqlite:${join(folder, 'data', 'carepath.db')}`,
    tamper: async (statements) => {
      const database = new DatabaseSync(join(folder, 'data', 'carepath.db'))
      database.exec(statements)
      database.close()
    },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function createPostgres(): Promise<TestDatabase> {
  const { url, run, remove } = await createSchema()
  return { url, tamper: run, remove }
}
