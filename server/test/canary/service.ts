import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCli } from '../cli.ts'
import { canaryBundle } from './patient.ts'

const bin = fileURLToPath(new URL('../../bin/carepath.mjs', import.meta.url))

export interface CanaryService {
  url: string
  /** Everything that the process wrote so far. */
  written(): string
  /** The files of its working directory that are not the database, and what stands in them. */
  files(): { path: string; bytes: Buffer }[]
  /** The files of the database. */
  database(): { path: string; bytes: Buffer }[]
  signal(name: NodeJS.Signals): void
  /** Its exit code. */
  ended: Promise<number | null>
  remove(): void
}

/**
 * `carepath serve` over a database that holds the canary, in a directory of its own, with hosted models at `upstream`.
 * On SIGUSR2 it meets an error that quotes `crash`.
 */
export async function startCanaryService(upstream: string, crash: string): Promise<CanaryService> {
  const folder = mkdtempSync(join(tmpdir(), 'carepath-canary-'))
  const input = join(folder, 'input')
  mkdirSync(input)
  writeFileSync(join(input, 'canary.json'), JSON.stringify(canaryBundle()))
  const cwd = join(folder, 'work')
  mkdirSync(cwd)
  const env = {
    PATH: process.env.PATH ?? '',
    DATABASE_URL: 'sqlite:data/carepath.db',
    PORT: '0',
    LOG_LEVEL: 'trace',
    HF_API_TOKEN: 'test',
    HF_BASE_URL: upstream,
    HF_TIMEOUT_SECONDS: '1.5',
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(`process.on('SIGUSR2', () => JSON.parse(${JSON.stringify(crash)}))`)}`,
  }
  const { code, stderr } = await runCli(['import', input], cwd, env)
  if (code !== 0) throw new Error(`the canary was not imported: ${stderr}`)
  rmSync(input, { recursive: true })
  const child = spawn(process.execPath, [bin, 'serve'], { cwd, env })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk
    })
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', (exit) => resolve(exit)))
  return {
    url: await listening(child, () => text),
    written: () => text,
    files: () => read(cwd).filter(({ path }) => !isDatabase(path)),
    database: () => read(cwd).filter(({ path }) => isDatabase(path)),
    signal: (name) => child.kill(name),
    ended,
    remove: () => {
      child.kill('SIGKILL')
      rmSync(folder, { recursive: true })
    },
  }
}

function listening(child: ChildProcess, text: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text())?.[0]
      if (url !== undefined) resolve(url)
    }
    child.stdout?.on('data', look)
    child.stderr?.on('data', look)
    child.on('close', () => reject(new Error(`the service ended before it listened: ${text()}`)))
  })
}

function isDatabase(path: string): boolean {
  return /carepath\.db(?:-wal|-shm)?$/.test(path)
}

function read(folder: string): { path: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, bytes: readFileSync(path) }))
}
