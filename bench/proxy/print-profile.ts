import type { CpuTime } from './cpu.ts'
import type { Peer } from './peer.ts'
import { NOT_OURS, type Spent } from './profile.ts'
import { CALLERS, load } from './rounds.ts'
import type { Target } from './targets.ts'

const SECONDS = 6
const FILES = 25

/** What the serving thread spends its time on, a request, for each record: by room, then the dearest files. */
export async function printProfile(generator: Peer, service: Peer, targets: readonly Target[]): Promise<void> {
  for (const target of targets.filter(({ bare }) => !bare))
    for (const byFile of [false, true]) {
      await service.ask('startProfile')
      const before = await service.ask<CpuTime>('cpu')
      const calls = (await load(generator, target, CALLERS, SECONDS)).times.length
      const after = await service.ask<CpuTime>('cpu')
      const spent = await service.ask<Spent>('stopProfile', { byFile })
      const other = (after.all - before.all - (after.serving - before.serving)) / calls
      const busy = Object.entries(spent).filter(([name]) => name !== NOT_OURS)
      const sampled = busy.reduce((sum, [, count]) => sum + count, 0)
      const serving = (after.serving - before.serving) / calls
      process.stdout.write(
        `\n${target.name}: µs of the serving thread a request, ${byFile ? 'by file' : 'by room'} (${calls} requests, profiled)\n`,
      )
      for (const [name, count] of busy.sort(([, one], [, more]) => more - one).slice(0, FILES))
        process.stdout.write(
          `${((serving * count) / sampled).toFixed(1).padStart(9)} ${`${((100 * count) / sampled).toFixed(1)} %`.padStart(8)}  ${name}\n`,
        )
      process.stdout.write(`${serving.toFixed(1).padStart(9)}           all of it, the profiler's own cost included\n`)
      process.stdout.write(`${other.toFixed(1).padStart(9)}           other threads: commits, garbage collection\n`)
    }
}
