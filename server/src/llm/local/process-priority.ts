import { readFileSync, writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

/** How much more than the service the kernel counts the process when memory runs out and it looks for the one to end. */
const OOM_MORE = 500
const OOM_MOST = 1_000

/**
 * Where both want a core, the service gets it; where memory runs out, the model goes and not the service. Set before
 * the process makes its threads, which inherit it.
 */
export function yieldToService(pid: number | undefined): void {
  if (pid === undefined) return
  for (const yieldIt of [
    () => setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL),
    () => {
      const own = Number(readFileSync('/proc/self/oom_score_adj', 'utf8'))
      writeFileSync(`/proc/${pid}/oom_score_adj`, String(Math.min(OOM_MOST, own + OOM_MORE)), { flag: 'r+' })
    },
  ]) {
    try {
      yieldIt()
    } catch {
      // It has ended already, or may not, or this is no Linux: it runs all the same.
    }
  }
}
