// Prints how many turns a second 1, 2 and 4 processes save in one PostgreSQL, each turn with its entry of the audit log,
// and how long a caller waits for one.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { auditKeys } from '../server/src/audit/audit-keys.ts'
import { verifyAudit } from '../server/src/audit/verify.ts'
import { openStore } from '../server/src/store/open.ts'
import { createSchema, dropDatabase } from '../server/test/postgres-server.ts'

const SECONDS = 5
const CALLERS = 16
const writer = new URL('./replicas/writer-process.ts', import.meta.url).pathname

try {
  for (const processes of [1, 2, 4]) await measure(processes)
} finally {
  await dropDatabase()
}

async function measure(processes: number): Promise<void> {
  const { url, remove } = await createSchema()
  const replicas = await Promise.all(Array.from({ length: processes }, () => start(url)))
  for (const { child } of replicas) child.stdin?.write(String(SECONDS))
  const waits = (await Promise.all(replicas.map(({ waits }) => waits))).flat().sort((a, b) => a - b)
  const store = await openStore(url)
  const faults: unknown[] = []
  const { chains } = await verifyAudit(store, { keys: auditKeys(), onFault: (fault) => faults.push(fault) })
  await store.close()
  await remove()
  const quantile = (share: number) => `${(waits[Math.floor(waits.length * share)] ?? 0).toFixed(1)} ms`
  process.stdout.write(
    `${processes} processes of ${CALLERS} callers: ${Math.round(waits.length / SECONDS)} turns a second, ` +
      `a turn waits ${quantile(0.5)} at the median, ${quantile(0.99)} at the 99th percentile, ` +
      `${chains} chains, ${faults.length} faults in the log\n`,
  )
}

async function start(url: string): Promise<{ child: ChildProcess; waits: Promise<number[]> }> {
  const child = spawn(process.execPath, [writer, url, String(CALLERS)], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  await once(lines, 'line')
  const waits = once(lines, 'line').then(([line]): number[] => JSON.parse(line))
  return { child, waits }
}
