import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startFlags } from '../start-flags.ts'
import type { CpuTime } from './cpu.ts'
import type { Peer } from './peer.ts'

const bin = fileURLToPath(new URL('../../server/bin/carepath.mjs', import.meta.url))

/** Microseconds of a tick of the kernel's clock, in which it counts processor time. */
const TICK = 10_000

export interface Service {
  upstream: string
  database: string
  /** Paths of the records that it has. */
  records: readonly string[]
  /** How many processes serve. */
  processes: number
  logFile: string
}

/** `carepath serve` as an operator starts it, over records that `carepath import` read. */
export async function startCarepath({ upstream, database, records, processes, logFile }: Service): Promise<Peer> {
  const env = {
    PORT: '0',
    WEB_CONCURRENCY: String(processes),
    DATABASE_URL: `sqlite:${database}`,
    DEFAULT_LLM_MODE: 'hf-qwen2.5',
    HF_BASE_URL: upstream,
    HF_API_TOKEN: 'bench',
    WARMUP: 'off',
  }
  execFileSync(process.execPath, [bin, 'import', ...records], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const log = openSync(logFile, 'a', 0o600)
  const child = spawn(process.execPath, [...startFlags, bin, 'serve'], { env, stdio: ['ignore', log, 'inherit'] })
  const ended = once(child, 'exit')
  const { pid } = child
  const found = await waitForUrl(logFile, processes, () => child.exitCode === null)
  if (pid === undefined || found === null) throw new Error('carepath serve ended before it listened')
  return {
    url: found,
    ask: async (operation) => {
      if (operation !== 'cpu') throw new Error(`a service can't be asked for ${operation}`)
      return readCpu(pid, processes) as never
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Where it listens, once all of its processes do; null where it has ended before. */
async function waitForUrl(logFile: string, processes: number, runs: () => boolean): Promise<string | null> {
  while (runs()) {
    const lines = readFileSync(logFile, 'utf8').match(/^.*"msg":"listening".*$/gm) ?? []
    const url = /"url":"([^"]+)"/.exec(lines[0] ?? '')?.[1]
    if (lines.length === processes && url !== undefined) return url
    await wait(50)
  }
  return null
}

/** Of all its processes: one that leads serves nothing itself. */
function readCpu(pid: number, processes: number): CpuTime {
  const children = processes === 1 ? [] : childrenOf(pid)
  const serving = processes === 1 ? [pid] : children
  return {
    all: sum([pid, ...children].map((one) => ticksOf(`/proc/${one}/stat`))) * TICK,
    serving: sum(serving.map((one) => ticksOf(`/proc/${one}/task/${one}/stat`))) * TICK,
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`)
    .flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' '))
    .filter((child) => child !== '')
    .map(Number)
}

/** User and system time: fields 14 and 15 of proc(5), of which the second, a name in brackets, may hold spaces. */
function ticksOf(path: string): number {
  const fields = readFileSync(path, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return Number(fields[11]) + Number(fields[12])
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
