import { expect, test } from 'vitest'
import { availableMemory } from './memory.ts'

const MEMINFO = 'MemTotal:       32000000 kB\nMemFree:         1000000 kB\nMemAvailable:   8000000 kB\n'

function available(files: Readonly<Record<string, string>>) {
  return availableMemory((path) => files[path] ?? null)
}

test('without a cgroup, what the host has available counts', () => {
  expect(available({ '/proc/meminfo': MEMINFO })).toBe(8_192_000_000)
})

test('a limit of cgroup v2 counts, and so does one of a group above', () => {
  const group = (path: string, max: string, current: string) => ({
    [`/sys/fs/cgroup${path}/memory.max`]: `${max}\n`,
    [`/sys/fs/cgroup${path}/memory.current`]: `${current}\n`,
  })
  const own = { '/proc/meminfo': MEMINFO, '/proc/self/cgroup': '0::/pods/one\n' }
  expect(available({ ...own, ...group('/pods/one', '2000000000', '500000000') })).toBe(1_500_000_000)
  expect(
    available({ ...own, ...group('/pods/one', 'max', '500000000'), ...group('/pods', '1000000000', '600000000') }),
  ).toBe(400_000_000)
})

test('what a group keeps only as a cache of files is available', () => {
  expect(
    available({
      '/proc/meminfo': MEMINFO,
      '/proc/self/cgroup': '0::/\n',
      '/sys/fs/cgroup/memory.max': '2000000000\n',
      '/sys/fs/cgroup/memory.current': '1900000000\n',
      '/sys/fs/cgroup/memory.stat':
        'anon 400000000\nfile 1500000000\ninactive_file 1200000000\nactive_file 300000000\n',
    }),
  ).toBe(1_300_000_000)
})

test('a limit of cgroup v1 counts, and its enormous number is none', () => {
  const own = { '/proc/meminfo': MEMINFO, '/proc/self/cgroup': '4:memory:/docker/abc\n0::/\n' }
  const limit = (bytes: string) => ({
    ...own,
    '/sys/fs/cgroup/memory/docker/abc/memory.limit_in_bytes': bytes,
    '/sys/fs/cgroup/memory/docker/abc/memory.usage_in_bytes': '200000000\n',
  })
  expect(available(limit('1000000000\n'))).toBe(800_000_000)
  expect(available(limit('9223372036854771712\n'))).toBe(8_192_000_000)
})

test('where nothing tells, it is not known', () => {
  expect(available({})).toBeNull()
})
