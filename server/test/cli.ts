import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The command `carepath`. */
export const bin = fileURLToPath(new URL('../bin/carepath.mjs', import.meta.url))

export interface CliRun {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs `carepath` as a person does, with this environment and no other; it reads no `.env`, for `cwd` has none. */
export function runCli(
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
  input = '',
): Promise<CliRun> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd, env: { NODE_NO_WARNINGS: '1', ...env } })
    child.stdin.end(input)
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}
