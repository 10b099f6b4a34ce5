import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import { afterAll } from 'vitest'
import type { StoreOptions } from '../src/store/open.ts'

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

const SERVER = 'postgres://postgres@127.0.0.1:5432'

/**
 * Each way in which there can be a store. Where no PostgreSQL listens on 127.0.0.1:5432 its tests are skipped and say so, unless
 * CAREPATH_REQUIRE_POSTGRES=1, with which they fail.
 */
export async function databaseKinds(): Promise<DatabaseKind[]> {
  afterAll(async () => {
    if (database !== null) await onServer(`drop database if exists ${await database} with (force)`)
    database = null
  })
  const fault = process.env.CAREPATH_REQUIRE_POSTGRES === '1' ? null : await faultOfPostgres()
  return [
    { name: 'SQLite', options: {}, absent: null, create: createSqlite },
    { name: 'SQLite, written to in a thread', options: { writeInThread: true }, absent: null, create: createSqlite },
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

/** A schema of the one database that this run of a test file has: making a database takes ten times as long. */
async function createPostgres(): Promise<TestDatabase> {
  database ??= createDatabase()
  const name = await database
  const schema = `s${randomUUID().replaceAll('-', '')}`
  await onServer(`create schema ${schema}`, name)
  return {
    url: `${SERVER}/${name}?options=${encodeURIComponent(`-c search_path=${schema}`)}`,
    tamper: (statements) => onServer(`set search_path to ${schema}; ${statements}`, name),
    remove: () => onServer(`drop schema ${schema} cascade`, name),
  }
}

let database: Promise<string> | null = null

async function createDatabase(): Promise<string> {
  const name = `carepath_test_${randomUUID().replaceAll('-', '')}`
  await onServer(`create database ${name}`)
  return name
}

async function faultOfPostgres(): Promise<string | null> {
  try {
    await onServer('select 1')
    return null
  } catch {
    return 'no PostgreSQL answers at 127.0.0.1:5432'
  }
}

async function onServer(statements: string, database = 'postgres'): Promise<void> {
  const client = new Client({ connectionString: `${SERVER}/${database}`, connectionTimeoutMillis: 3_000 })
  await client.connect()
  try {
    await client.query(statements)
  } finally {
    await client.end()
  }
}
