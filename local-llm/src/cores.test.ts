import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { usableCores } from './cores.ts'

function cores(allowed: number, files: Readonly<Record<string, string>>) {
  return usableCores(allowed, (path) => files[path] ?? null)
}

test('where there is no cgroup, the cores that the process may run on count', () => {
  expect(cores(8, {})).toBe(8)
})

test('a quota of cgroup v2 counts, rounded down, and so does that of a group above', () => {
  const own = { '/proc/self/cgroup': '0::/pods/one\n' }
  expect(cores(8, { ...own, '/sys/fs/cgroup/pods/one/cpu.max': '350000 100000\n' })).toBe(3)
  expect(
    cores(8, {
      ...own,
      '/sys/fs/cgroup/pods/one/cpu.max': 'max 100000\n',
      '/sys/fs/cgroup/pods/cpu.max': '200000 100000\n',
    }),
  ).toBe(2)
})

test('a quota of less than a core leaves one thread', () => {
  expect(cores(8, { '/proc/self/cgroup': '0::/\n', '/sys/fs/cgroup/cpu.max': '50000 100000\n' })).toBe(1)
})

test('inside a container, where the path is that of the host, the root of the mount counts', () => {
  expect(cores(8, { '/proc/self/cgroup': '0::/host/path\n', '/sys/fs/cgroup/cpu.max': '200000 100000\n' })).toBe(2)
})

test('a quota of cgroup v1 counts, and -1 is none', () => {
  const own = { '/proc/self/cgroup': '4:cpu,cpuacct:/docker/abc\n1:memory:/x\n' }
  const quota = (text: string) => ({
    ...own,
    '/sys/fs/cgroup/cpu/docker/abc/cpu.cfs_quota_us': text,
    '/sys/fs/cgroup/cpu/docker/abc/cpu.cfs_period_us': '100000\n',
  })
  expect(cores(8, quota('250000\n'))).toBe(2)
  expect(cores(8, quota('-1\n'))).toBe(8)
})

test.runIf(process.platform === 'linux')('the affinity of the process counts', () => {
  const script = `import('${import.meta.dirname}/cores.ts').then(({ usableCores }) => console.log(usableCores()))`
  const printed = execFileSync('taskset', ['-c', '0', process.execPath, '-e', script], { encoding: 'utf8' })
  expect(printed.trim()).toBe('1')
})
