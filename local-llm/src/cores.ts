import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'

/** Reads a file below the root of the file system; null where it is not there. */
export type ReadText = (path: string) => string | null

/**
 * How many cores this process may really use: those it may run on (its affinity), and no more than the CPU quota of its
 * cgroup and of every one above it, rounded down, for a thread more than the quota makes all others wait. At least 1.
 * Node's own count knows the affinity but not the quota.
 */
export function usableCores(allowed = availableParallelism(), read: ReadText = readText): number {
  return Math.max(1, Math.floor(Math.min(allowed, ...quotas(read))))
}

/** CPU quotas in cores, from cgroup v2 (`cpu.max`) and v1 (`cpu.cfs_quota_us`), from the process's own group upwards. */
function quotas(read: ReadText): number[] {
  return (read('/proc/self/cgroup') ?? '').split('\n').flatMap((line) => {
    const [, controllers, path] = /^\d+:([^:]*):(\/.*)$/.exec(line) ?? []
    if (controllers === undefined || path === undefined) return []
    if (controllers === '')
      return upwards(path).flatMap((group) => toQuota(read(join('/sys/fs/cgroup', group, 'cpu.max'))))
    if (!controllers.split(',').includes('cpu')) return []
    return upwards(path).flatMap((group) => {
      const folder = join('/sys/fs/cgroup/cpu', group)
      return toQuota(`${read(join(folder, 'cpu.cfs_quota_us'))} ${read(join(folder, 'cpu.cfs_period_us'))}`)
    })
  })
}

/** `max 100000`, `-1` and what is not there are no limit. */
function toQuota(text: string | null): number[] {
  const [quota, period] = (text ?? '').trim().split(/\s+/).map(Number)
  return quota !== undefined && period !== undefined && quota > 0 && period > 0 ? [quota / period] : []
}

/** In a container the path is the host's, and only the root of what is mounted exists: missing groups are passed over. */
function upwards(path: string): string[] {
  return path === '/' ? [path] : [path, ...upwards(dirname(path))]
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
