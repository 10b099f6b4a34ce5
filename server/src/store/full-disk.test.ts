import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { faultsIn } from '../../test/audit-fixtures.ts'
import { databaseKinds } from '../../test/databases.ts'
import { createSchema, onServer } from '../../test/postgres-server.ts'
import { mountSmallDisk, type SmallDisk } from '../../test/small-disk.ts'
import { auditedTurn } from '../../test/store-fixtures.ts'
import { openStore, type StoreOptions } from './open.ts'

/** As postgres of Debian; undefined where there is no such user here. */
const postgresUid = Number(spawnSync('id', ['-u', 'postgres']).stdout) || undefined
const postgres = (await databaseKinds()).find(({ name }) => name === 'PostgreSQL')

const TIMEOUT_MS = 60_000

test.for([
  ['SQLite', {}],
  ['SQLite, written to in a thread', { writesIn: 'thread' }],
] as const)(
  'a full disk of %s is unavailable and unready, loses nothing, and heals',
  { timeout: TIMEOUT_MS },
  async ([_title, options], { skip }) => {
    const disk = mountSmallDisk(16)
    if (disk === null) return skip('this user may not mount a small disk')
    onTestFinished(disk.remove)
    await fillAndHeal(disk, `sqlite:${join(disk.folder, 'carepath.db')}`, options)
  },
)

test('a full disk of PostgreSQL is unavailable and unready, loses nothing, and heals', {
  timeout: TIMEOUT_MS,
}, async ({ skip }) => {
  if (postgres?.absent !== null || postgresUid === undefined) return skip('there is no PostgreSQL of this machine')
  const disk = mountSmallDisk(32, postgresUid)
  if (disk === null) return skip('this user may not mount a small disk')
  onTestFinished(disk.remove)
  const folder = join(disk.folder, 'tablespace')
  mkdirSync(folder)
  spawnSync('chown', ['postgres', folder])
  const tablespace = `carepath_${process.pid}`
  await onServer(`create tablespace ${tablespace} location '${folder}'`)
  onTestFinished(() => onServer(`drop tablespace ${tablespace}`))
  const { url, remove } = await createSchema()
  onTestFinished(remove)
  await fillAndHeal(disk, `${url}${encodeURIComponent(` -c default_tablespace=${tablespace}`)}`, {})
})

async function fillAndHeal(disk: SmallDisk, url: string, options: StoreOptions): Promise<void> {
  const store = await openStore(url, options)
  try {
    const kept: string[] = []
    const full = await fill(async () => {
      const [turn, event] = auditedTurn({ response: randomText() })
      await store.saveTurn(turn, event)
      kept.push(turn.conversationId)
    })
    expect(full).toMatchObject({ code: 'store_unavailable', message: expect.stringMatching(/disk.* is full/) })
    expect(kept.length).toBeGreaterThan(1)
    await expect(store.ping()).rejects.toMatchObject({ code: 'store_unavailable' })
    // What is there can still be read.
    expect(await store.readConversation(kept[0] ?? '')).not.toBeNull()
    disk.makeRoom()
    await store.ping()
    await store.saveTurn(...auditedTurn({}))
    for (const id of kept) expect(await store.readConversation(id)).not.toBeNull()
    expect(await faultsIn(store)).toEqual([])
    expect(await store.countUnaudited()).toBe(0)
  } finally {
    await store.close()
  }
}

/** What `write` throws at last. */
async function fill(write: () => Promise<void>): Promise<unknown> {
  for (let writes = 0; writes < 2_000; writes++) {
    try {
      await write()
    } catch (error) {
      return error
    }
  }
  return 'the disk never filled up'
}

function randomText(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(48_000))).toString('base64')
}
