import { randomUUID } from 'node:crypto'
import { Client } from 'pg'

const SERVER = 'postgres://postgres@127.0.0.1:5432'

/** A schema of the one database that this process has: making a database takes ten times as long. */
export interface PostgresSchema {
  url: string
  run(statements: string): Promise<void>
  remove(): Promise<void>
}

let database: Promise<string> | null = null

export async function createSchema(): Promise<PostgresSchema> {
  database ??= createDatabase()
  const name = await database
  const schema = `s${randomUUID().replaceAll('-', '')}`
  await onServer(`create schema ${schema}`, name)
  return {
    url: `${SERVER}/${name}?options=${encodeURIComponent(`-c search_path=${schema}`)}`,
    run: (statements) => onServer(`set search_path to ${schema}; ${statements}`, name),
    remove: () => onServer(`drop schema ${schema} cascade`, name),
  }
}

/** A database of a test's own: some ways to PostgreSQL take no search path. */
export async function createOwnDatabase(): Promise<{ url: string; remove(): Promise<void> }> {
  const name = await createDatabase()
  return { url: `${SERVER}/${name}`, remove: () => onServer(`drop database ${name} with (force)`) }
}

/** Drops the database with all schemas in it, where one was made. */
export async function dropDatabase(): Promise<void> {
  if (database !== null) await onServer(`drop database if exists ${await database} with (force)`)
  database = null
}

/** Null where there is a server to use. */
export async function faultOfPostgres(): Promise<string | null> {
  try {
    await onServer('select 1')
    return null
  } catch {
    return 'no PostgreSQL answers at 127.0.0.1:5432'
  }
}

async function createDatabase(): Promise<string> {
  const name = `carepath_test_${randomUUID().replaceAll('-', '')}`
  await onServer(`create database ${name}`)
  return name
}

export async function onServer(statements: string, name = 'postgres'): Promise<void> {
  const client = new Client({ connectionString: `${SERVER}/${name}`, connectionTimeoutMillis: 3_000 })
  await client.connect()
  try {
    await client.query(statements)
  } finally {
    await client.end()
  }
}
