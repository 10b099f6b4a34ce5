import { afterEach, beforeEach, describe, test } from 'vitest'
import { openStore, type StoreOptions } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { databaseKinds, type TestDatabase } from './databases.ts'

/** An empty store of each kind for each test: `reopen` closes it and opens the same database again. */
export interface StoreUnderTest {
  readonly store: Store
  readonly database: TestDatabase
  readonly options: StoreOptions
  create(): Promise<TestDatabase>
  reopen(): Promise<void>
}

/** The same tests on every kind of store. Where PostgreSQL is absent, its tests are one skipped test that says so. */
export async function describeStores(title: string, tests: (context: StoreUnderTest) => void): Promise<void> {
  for (const { name, options, absent, create } of await databaseKinds()) {
    describe(`${title} on ${name}`, () => {
      if (absent !== null) {
        test.skip(`skipped: ${absent}`, () => {})
        return
      }
      let database: TestDatabase
      let store: Store
      beforeEach(async () => {
        database = await create()
        store = await openStore(database.url, options)
      })
      afterEach(async () => {
        await store.close()
        await database.remove()
      })
      tests({
        get store() {
          return store
        },
        get database() {
          return database
        },
        options,
        create,
        reopen: async () => {
          await store.close()
          store = await openStore(database.url, options)
        },
      })
    })
  }
}
