import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../bin/carepath.mjs', import.meta.url))

export interface ServiceProcess {
  url: string
  pid: number
  /** What it wrote so far, logs and all. */
  output(): string
  /** Leaves unread what it writes from now on, or reads on. */
  readOutput(reads: boolean): void
  /** Settles once the process has ended and all it wrote was read. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  kill(signal: NodeJS.Signals): void
}

/** `carepath serve` in a process of its own, on any free port, with this environment and no other. */
export async function startServiceProcess(
  cwd: string,
  env: Record<string, string>,
  args: readonly string[] = [],
  program = bin,
): Promise<ServiceProcess> {
  const child: ChildProcess = spawn(process.execPath, [program, 'serve', ...args], {
    cwd,
    env: { NODE_NO_WARNINGS: '1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }))
  const url = await new Promise<string>((resolve, reject) => {
    const read = (piece: Buffer) => {
      output += piece
      const found = /"url":"([^"]+)"[^\n]*"msg":"listening"/.exec(output)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    void ended.then(() => reject(new Error(`The service ended before it listened: ${output}`)))
  })
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    readOutput: (reads) => (reads ? child.stdout?.resume() : child.stdout?.pause()),
    ended,
    kill: (signal) => child.kill(signal),
  }
}
