import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { describeStores, type StoreUnderTest } from '../../test/stores.ts'
import { auditKeys } from '../audit/audit-keys.ts'
import { verifyAudit } from '../audit/verify.ts'
import type { Store } from './store.ts'

const writer = new URL('../../test/store-writer.ts', import.meta.url).pathname

/** Processes are started and killed: on a busy machine that takes its time. */
const TIMEOUT_MS = 60_000

await describeStores('a process that is killed in mid-write', (context) => {
  test('loses nothing that it acknowledged, and leaves nothing half-written', { timeout: TIMEOUT_MS }, async () => {
    for (let round = 0; round < 2; round++) {
      const acknowledged = await writeUntilKilled(context, `R${round}`, 40 + 60 * round)
      await context.reopen()
      for (const line of acknowledged) {
        const [kind, id = ''] = line.split(' ')
        if (kind === 'turn') expect(await context.store.readConversation(id), line).not.toBeNull()
        else expect((await context.store.readRecord(id))?.resources, line).toHaveLength(51)
      }
      const { patients } = await context.store.listPatients({ limit: 10_000 })
      for (const { mrn } of patients) expect((await context.store.readRecord(mrn))?.resources).toHaveLength(51)
      await expectWholeLog(context.store)
    }
    if (context.database.url.startsWith('sqlite:')) {
      const file = new DatabaseSync(context.database.url.slice('sqlite:'.length))
      expect(file.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
      file.close()
    }
  })

  test('of two that write to one database at once, neither loses anything, and their log is whole', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const both = await Promise.all([writeUntilKilled(context, 'L', 200), writeUntilKilled(context, 'R', 200)])
    for (const line of both.flat()) {
      const [kind, id = ''] = line.split(' ')
      if (kind === 'turn') expect(await context.store.readConversation(id), line).not.toBeNull()
      else expect((await context.store.readRecord(id))?.resources, line).toHaveLength(51)
    }
    await expectWholeLog(context.store)
  })
})

/** No chain has a gap, and there is an entry for each turn. */
async function expectWholeLog(store: Store): Promise<void> {
  const faults: unknown[] = []
  const { entries, heads } = await verifyAudit(store, { keys: auditKeys(), onFault: (fault) => faults.push(fault) })
  expect(faults).toEqual([])
  expect(entries).toBe(heads.reduce((sum, [, seq]) => sum + seq, 0))
  expect(await store.countUnaudited()).toBe(0)
}

/** What another process had acknowledged, line by line, when it was killed after that many. */
async function writeUntilKilled(
  { database, options }: StoreUnderTest,
  patientMrn: string,
  lines: number,
): Promise<string[]> {
  const child = spawn(process.execPath, [writer, database.url, patientMrn, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const acknowledged: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line)
    if (acknowledged.length === lines) child.kill('SIGKILL')
  }
  expect((await exited)[1]).toBe('SIGKILL')
  // A line that the kill cut short was acknowledged by nobody.
  return acknowledged.filter((line) => /^(turn \S{36}|record \S+-\d+)$/.test(line)).slice(0, lines)
}
