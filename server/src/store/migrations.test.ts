import { expect, test } from 'vitest'
import { turnOf } from '../../test/store-fixtures.ts'
import { describeStores } from '../../test/stores.ts'
import { migrateStore, openStore } from './open.ts'

await describeStores('the tables', (context) => {
  test('that a newer version only added to are used', async () => {
    await context.store.ping()
    await context.database.tamper("insert into schema_migrations values ('9999-later', '2099-01-01', 0)")
    await context.reopen()
    await context.store.saveTurn(turnOf({}))
  })

  test('that a newer version took something away from are refused, and it is said which version they need', async () => {
    await context.store.ping()
    await context.database.tamper(`
      insert into schema_migrations values ('9998-added', '2099-01-01', 0), ('9999-taken-away', '2099-01-01', 1)`)
    const reason = { code: 'store_unavailable', message: expect.stringMatching(/knows the migration 9999-taken-away;/) }
    const opening = openStore(context.database.url, context.options).then((store) =>
      store.ping().finally(() => store.close()),
    )
    await expect(opening).rejects.toMatchObject(reason)
  })

  test('are not made where that is off, until they were made elsewhere', async () => {
    const fresh = await context.create()
    const open = async () => {
      const store = await openStore(fresh.url, { ...context.options, migrate: false })
      await store.ping().finally(() => store.close())
    }
    try {
      await expect(open()).rejects.toMatchObject({
        code: 'store_unavailable',
        message: expect.stringMatching(
          /needs its migrations up to \d{4}\S+, and it has none from 0001-\S+ on: run `car/,
        ),
      })
      expect((await migrateStore(fresh.url)).length).toBeGreaterThan(6)
      expect(await migrateStore(fresh.url)).toEqual([])
      await open()
    } finally {
      await fresh.remove()
    }
  })

  test('of a service that waits for them become ready without a restart', async () => {
    const fresh = await context.create()
    try {
      const store = await openStore(fresh.url, { ...context.options, migrate: false }).catch(() => null)
      // SQLite tells at once; PostgreSQL each time that it is asked.
      if (store === null) return
      await expect(store.ping()).rejects.toMatchObject({ code: 'store_unavailable' })
      await migrateStore(fresh.url)
      await store.ping()
      await store.close()
    } finally {
      await fresh.remove()
    }
  })
})
