// Prints how long POST /triage takes of a service with 10 patients in its store, and of one with 10,000: with SQLite,
// and with PostgreSQL where a server answers at 127.0.0.1:5432. The same ten patients are asked about in both, in turns;
// first each for the first time, which reads and indexes the record. Mode `extract`: no model, so all of it is ours.
// Arguments: how many patients there are in the large store, and the bytes of a record.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'undici'
import { createSchema, dropDatabase, faultOfPostgres } from '../server/test/postgres-server.ts'
import { type Peer, startPeer } from './proxy/peer.ts'

const [many = 10_000, bytes = 30_000] = process.argv.slice(2).map(Number)
const ASKED = 10
const ROUNDS = 60
const WARM_UP_ROUNDS = 10
const QUESTIONS = [
  'What was my last hemoglobin A1c?',
  'What medications am I taking?',
  'How has my creatinine changed since 2006?',
  'What happened at my last visit?',
]

const folder = mkdtempSync(join(tmpdir(), 'carepath-bench-'))
try {
  await measure('SQLite', async (name) => `sqlite:${join(folder, `${name}.db`)}`)
  const fault = await faultOfPostgres()
  if (fault === null) await measure('PostgreSQL', async () => (await createSchema()).url)
  else process.stdout.write(`PostgreSQL is not measured: ${fault}.\n`)
} finally {
  await dropDatabase()
  rmSync(folder, { recursive: true, force: true })
}

interface Side {
  patients: number
  service: Peer
  client: Client
  first: number[]
  again: number[]
}

/** Both are open at once and asked in turns, so that neither has the quieter machine. */
async function measure(kind: string, createDatabase: (name: string) => Promise<string>): Promise<void> {
  const sides: Side[] = []
  try {
    for (const patients of [ASKED, many]) {
      const args = [await createDatabase(`${patients}`), `${patients}`, `${bytes}`]
      const service = await startPeer('../patients/service-process.ts', { args, logFile: join(folder, 'service.log') })
      sides.push({ patients, service, client: new Client(service.url), first: [], again: [] })
    }
    for (let patient = 0; patient < ASKED; patient++) {
      for (const side of inTurns(sides, patient)) side.first.push(await ask(side, patient, 0))
    }
    for (let round = 0; round < ROUNDS; round++) {
      for (let patient = 0; patient < ASKED; patient++) {
        for (const side of inTurns(sides, patient)) {
          const ms = await ask(side, patient, round)
          if (round >= WARM_UP_ROUNDS) side.again.push(ms)
        }
      }
    }
    for (const side of sides) print(kind, side)
  } finally {
    for (const { client, service } of sides) {
      await client.close()
      await service.stop()
    }
  }
}

function inTurns(sides: readonly Side[], turn: number): readonly Side[] {
  return turn % 2 === 0 ? sides : [...sides].reverse()
}

async function ask({ client }: Side, patient: number, round: number): Promise<number> {
  const body = JSON.stringify({ patient_mrn: `B${100_000 + patient}`, query: QUESTIONS[round % QUESTIONS.length] })
  const start = performance.now()
  const reply = await client.request({
    path: '/triage',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  if (reply.statusCode !== 200) throw new Error(`/triage answered ${reply.statusCode}: ${await reply.body.text()}`)
  await reply.body.dump()
  return performance.now() - start
}

function print(kind: string, { patients, first, again }: Side): void {
  for (const [when, times] of [
    ['for the first time', first],
    ['again', again],
  ] as const) {
    const sorted = [...times].sort((one, other) => one - other)
    const at = (share: number) =>
      (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2)
    process.stdout.write(
      `${kind}, ${patients} patients, asked about ${when} (${times.length}): p50 ${at(0.5)} ms, p95 ${at(0.95)} ms\n`,
    )
  }
}
