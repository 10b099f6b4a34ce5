import { readFileSync } from 'node:fs'

/** Whether a process runs. One that has ended may stay in the table until someone asks how; it runs no more. */
export function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
