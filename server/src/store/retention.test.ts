import { expect, test } from 'vitest'
import { entriesOf } from '../../test/audit-fixtures.ts'
import { auditedTurn } from '../../test/store-fixtures.ts'
import { describeStores } from '../../test/stores.ts'
import { openStore } from './open.ts'
import { removeOld } from './retention.ts'

const DAY_MS = 86_400_000
const start = Date.UTC(2026, 0, 31, 12)
const at = (now: number) => ({ now: () => now, monotonic: () => 0 })

await describeStores('retention', (context) => {
  test('removes what is older once a day in the whole deployment, and the log keeps that it was', async () => {
    const stores = await Promise.all([1, 2, 3].map(() => openStore(context.database.url, context.options)))
    const [old] = auditedTurn({ asked_at: new Date(start - 31 * DAY_MS).toISOString() })
    const [recent] = auditedTurn({ asked_at: new Date(start - 29 * DAY_MS).toISOString() })
    for (const turn of [old, recent]) await context.store.saveTurn(turn)
    const runAll = (now: number) => Promise.all(stores.map((store) => removeOld({ store, days: 30, clock: at(now) })))

    const first = await runAll(start)
    expect(first.filter((outcome) => outcome !== null)).toEqual([{ turns: 1, patients: 1 }])
    expect(await context.store.readConversation(old.conversationId)).toBeNull()
    expect(await context.store.readConversation(recent.conversationId)).not.toBeNull()
    expect(await runAll(start + DAY_MS / 2)).toEqual([null, null, null])
    const nextDay = await runAll(start + 2 * DAY_MS)
    expect(nextDay.filter((outcome) => outcome !== null)).toEqual([{ turns: 1, patients: 1 }])
    const purges = (await entriesOf(context.store)).filter(({ action }) => action === 'purge')
    expect(purges.map(({ who, patientMrn }) => `${who} ${patientMrn}`)).toEqual(['retention A', 'retention A'])
    await Promise.all(stores.map((store) => store.close()))
  })

  test('that failed is made up for by the next who asks', async () => {
    const failing = { ...context.store, purgeTurns: () => Promise.reject(new Error('the database went away')) }
    await expect(removeOld({ store: failing, days: 30, clock: at(start) })).rejects.toThrow('went away')
    expect(await removeOld({ store: context.store, days: 30, clock: at(start) })).toEqual({ turns: 0, patients: 0 })
  })
})
