// How long a process takes from its start to its first answer: `carepath serve`, `carepath ask`, and a bare Fastify by turns.
// At most twice the bare one is the aim. The first start after an install is the first line of its own.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROUNDS = Number(process.argv[2] ?? 11)
const AIM = 2
const carepath = fileURLToPath(new URL('../node_modules/.bin/carepath', import.meta.url))
const bare = fileURLToPath(new URL('start/bare-process.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'carepath-start-'))

const serve = { name: 'carepath serve', command: carepath, args: ['serve'] }
const fastify = { name: 'a bare Fastify', command: process.execPath, args: [bare] }
const times = new Map([serve, fastify].map(({ name }) => [name, [] as number[]]))
try {
  process.stdout.write(`first start of ${serve.name}: ${Math.round(await startOf(serve))} ms\n`)
  await startOf(fastify)
  for (let round = 0; round < ROUNDS; round++)
    for (const one of [serve, fastify]) times.get(one.name)?.push(await startOf(one))
  const medians = [...times].map(([name, all]) => [name, median(all)] as const)
  for (const [name, ms] of medians) process.stdout.write(`${name}: ${Math.round(ms)} ms to its first answer\n`)
  const [ours = 0, theirs = 1] = medians.map(([, ms]) => ms)
  const ratio = ours / theirs
  process.stdout.write(`${ratio <= AIM ? 'ok  ' : 'MISS'} ${ratio.toFixed(2)} times the bare one, at most ${AIM}\n`)
  process.exitCode = ratio <= AIM ? 0 : 1
} finally {
  rmSync(folder, { recursive: true })
}

/** Milliseconds from the start of the process until `/health` answers. */
async function startOf({ command, args }: { command: string; args: string[] }): Promise<number> {
  const port = await freePort()
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    PORT: String(port),
    DATABASE_URL: `sqlite:${folder}/carepath.db`,
    WARMUP: 'off',
    LOG_LEVEL: 'warn',
  }
  const startedAt = performance.now()
  const child = spawn(command, args, { cwd: folder, env, stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    while ((await fetch(`http://127.0.0.1:${port}/health`).catch(() => null))?.status !== 200) {
      if (child.exitCode !== null) throw new Error(`${command} ended by itself`)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    return performance.now() - startedAt
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
