import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Reads a file below the root of the file system; null where it is not there. */
export type ReadText = (path: string) => string | null

/**
 * Bytes of memory that this process could still take: what the host has left (`MemAvailable`), and no more than what
 * remains of the limit of its cgroup and of every one above it. What a group holds only as a cache of files counts as
 * free, as the kernel gives it up first; a model that has just been downloaded would otherwise fill its own room. Null
 * where nothing tells, as on systems that are not Linux.
 */
export function availableMemory(read: ReadText = readText): number | null {
  const host = /^MemAvailable:\s+(\d+) kB$/m.exec(read('/proc/meminfo') ?? '')?.[1]
  const rooms = groupsRoom(read)
  if (host !== undefined) rooms.push(Number(host) * 1024)
  return rooms.length === 0 ? null : Math.max(0, Math.min(...rooms))
}

/** What each limited group has left, from cgroup v2 (`memory.max`) and v1 (`memory.limit_in_bytes`). */
function groupsRoom(read: ReadText): number[] {
  return (read('/proc/self/cgroup') ?? '').split('\n').flatMap((line) => {
    const [, controllers, path] = /^\d+:([^:]*):(\/.*)$/.exec(line) ?? []
    if (controllers === undefined || path === undefined) return []
    if (controllers === '') {
      return upwards(path).flatMap((group) => {
        const file = (name: string) => read(join('/sys/fs/cgroup', group, name))
        return room(file('memory.max'), file('memory.current'), cacheOf(file('memory.stat'), 'inactive_file'))
      })
    }
    if (!controllers.split(',').includes('memory')) return []
    return upwards(path).flatMap((group) => {
      const file = (name: string) => read(join('/sys/fs/cgroup/memory', group, name))
      const cache = cacheOf(file('memory.stat'), 'total_inactive_file')
      return room(file('memory.limit_in_bytes'), file('memory.usage_in_bytes'), cache)
    })
  })
}

/** `max`, and v1's enormous number for it, are no limit. */
function room(limit: string | null, used: string | null, cache: number): number[] {
  const [most, now] = [limit, used].map((text) => (text === null ? Number.NaN : Number(text.trim())))
  if (most === undefined || now === undefined || !Number.isFinite(most) || !Number.isFinite(now)) return []
  return most > Number.MAX_SAFE_INTEGER / 2 ? [] : [most - now + cache]
}

function cacheOf(stat: string | null, name: string): number {
  const found = (stat ?? '').split('\n').find((line) => line.startsWith(`${name} `))
  return found === undefined ? 0 : Number(found.slice(name.length + 1))
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
