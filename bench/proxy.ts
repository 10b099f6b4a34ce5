// Compares the service with the least that can stand between a caller and a model host: a bare `node:http` to undici
// proxy. Both ask the same host, which answers at once; both get the same bodies; they take turns of a second, three
// rounds. The service has one serving process, as by default, or as many as `--processes` says. With `--profile` it then
// prints what the serving thread of one process spends its time on. The exit code is 1 where a target is missed.
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startCarepath } from './proxy/carepath.ts'
import { type Peer, startPeer } from './proxy/peer.ts'
import { printProfile } from './proxy/print-profile.ts'
import { judge, printRound } from './proxy/report.ts'
import { CALLERS, measureRound, type Round, warmUp } from './proxy/rounds.ts'
import { buildTargets, findRecords } from './proxy/targets.ts'
import { countTurns } from './proxy/turns.ts'
import { startFlags } from './start-flags.ts'

const ROUNDS = 3

const { values } = parseArgs({
  options: {
    processes: { type: 'string', default: '1' },
    profile: { type: 'boolean', default: false },
  },
})
const processes = Number(values.processes)
const folder = mkdtempSync(join(tmpdir(), 'carepath-bench-'))
const database = join(folder, 'carepath.db')
const logFile = join(folder, 'log.jsonl')
const peers: Peer[] = []
const start = async (file: string, ...args: string[]) => {
  const peer = await startPeer(file, { args, flags: startFlags, logFile })
  peers.push(peer)
  return peer
}
try {
  const upstream = await start('./upstream-process.ts')
  const bare = await start('./bare-process.ts', upstream.url)
  const records = findRecords()
  const service = await startCarepath({ upstream: upstream.url, database, records, processes, logFile })
  peers.push(service)
  const generator = await start('./load-process.ts')
  const targets = await buildTargets(bare, service)
  process.stdout.write(
    `${availableParallelism()} processors for caller, host and service, ${loadavg()[0]?.toFixed(1)} tasks want to run: ` +
      `compare the two only where nothing else does\n${processes} serving process${processes === 1 ? '' : 'es'}, ${CALLERS} callers at once, then one alone\n`,
  )
  for (const target of targets) await warmUp(generator, target)
  const rounds: Round[] = []
  for (let round = 1; round <= ROUNDS; round++)
    for (const measured of await measureRound(generator, targets)) {
      rounds.push(measured)
      printRound(round, measured)
    }
  if (!judge(rounds)) process.exitCode = 1
  const asked = await generator.ask<number>('answers', service.url)
  const stored = countTurns(database)
  process.stdout.write(`\n${asked} answers given by the service, ${stored} stored\n`)
  if (stored !== asked) process.exitCode = 1
  if (values.profile) {
    const one = await start('./service-process.ts', upstream.url, join(folder, 'profiled.db'), ...records)
    await printProfile(generator, one, await buildTargets(bare, one))
  }
} finally {
  for (const peer of peers.reverse()) await peer.stop()
  rmSync(folder, { recursive: true })
}
