// Prints what the store costs the hot path of /triage: one mark, now and then one version or one conversation, one turn saved.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type StoreOptions } from '../server/src/store/open.ts'
import type { NewTurn, Store } from '../server/src/store/store.ts'
import { newConversationId } from '../server/src/triage/conversation-id.ts'

const ROUNDS = 4_000
/** As many resources as the facts of a typical question come from. */
const RESOURCES = Array.from({ length: 50 }, () => `Observation/${randomUUID()}`)
const postgresUrl = process.argv[2]

const folder = mkdtempSync(join(tmpdir(), 'carepath-bench-'))
try {
  await measure('SQLite', `sqlite:${join(folder, 'bench.db')}`)
  await measure('in thread', `sqlite:${join(folder, 'thread.db')}`, { writesIn: 'thread' })
  if (postgresUrl !== undefined) await measure('PostgreSQL', postgresUrl)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measure(name: string, url: string, options: StoreOptions = {}): Promise<void> {
  const store = await openStore(url, options)
  const conversationId = await prepare(store)
  await print(name, 'changeToken, one by one', 1, () => store.changeToken())
  await print(name, 'recordVersion, one by one', 1, () => store.recordVersion('MRN-7'))
  await print(name, 'readConversation of 4 turns', 1, () => store.readConversation(conversationId))
  for (const atOnce of [1, 8, 32, 128]) {
    await print(name, `saveTurn, ${atOnce} at once`, atOnce, () => saveTurn(store))
  }
  await store.close()
}

async function prepare(store: Store): Promise<string> {
  for (let n = 0; n < 100; n++) {
    const entry = { mrn: `MRN-${n}`, name: `Name ${n}`, birth_date: null, gender: null }
    await store.putRecords({ patients: [{ id: `p${n}`, entry, json: '{}' }], resources: [] })
  }
  const conversationId = newConversationId(Date.now())
  for (let turn = 0; turn < 4; turn++) await store.saveTurn(turnOf(conversationId))
  return conversationId
}

function saveTurn(store: Store): Promise<void> {
  const turn = turnOf(newConversationId(Date.now()))
  return store.saveTurn(turn, {
    at: turn.asked_at,
    who: 'local',
    action: 'question',
    patientMrn: turn.patientMrn,
    traceId: turn.trace_id,
    conversationId: turn.conversationId,
    llmMode: turn.llm_mode,
    model: turn.model,
    provider: turn.provider,
    masked: true,
    resources: RESOURCES,
    factsSent: RESOURCES.length,
    outcome: 'answered',
  })
}

async function print(store: string, what: string, atOnce: number, work: () => Promise<unknown>): Promise<void> {
  for (let warm = 0; warm < 500; warm++) await work()
  const cpu = process.cpuUsage()
  const own = process.threadCpuUsage()
  const start = performance.now()
  for (let done = 0; done < ROUNDS; done += atOnce) {
    await Promise.all(Array.from({ length: atOnce }, work))
  }
  const { user, system } = process.cpuUsage(cpu)
  const { user: ownUser, system: ownSystem } = process.threadCpuUsage(own)
  const wall = ((performance.now() - start) * 1_000) / ROUNDS
  process.stdout.write(
    `${store.padEnd(11)} ${what.padEnd(28)} ${perRound(user + system)} µs CPU, ` +
      `${perRound(ownUser + ownSystem)} of them in this thread, ${wall.toFixed(1).padStart(7)} µs by the clock\n`,
  )
}

function perRound(microseconds: number): string {
  return (microseconds / ROUNDS).toFixed(1).padStart(6)
}

function turnOf(conversationId: string): NewTurn {
  const citations = Array.from({ length: 4 }, (_, n) => ({
    ref: `F${n}`,
    section: 'medications',
    label: 'Metformin 500 mg',
    date: '2020-01-01',
    resource: `MedicationRequest/${n}`,
  }))
  return {
    conversationId,
    patientMrn: 'MRN-7',
    trace_id: randomUUID(),
    asked_at: new Date().toISOString(),
    query: 'What medications am I taking?',
    response: 'You take metformin 500 mg twice daily [F1]. '.repeat(8),
    llm_mode: 'hf-qwen2.5',
    model: 'Qwen/Qwen2.5-7B-Instruct',
    provider: 'together',
    citations,
    finishReason: 'stop',
    promptTokens: 1_000,
    completionTokens: 100,
    totalMs: 812.5,
  }
}
