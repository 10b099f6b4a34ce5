import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { randomModel } from '../../../../local-llm/tiny/models.ts'
import { type MirrorOptions, startMirror } from '../../../test/fake-mirror.ts'
import { direct } from '../../../test/outbound-fixtures.ts'
import { openFolder } from './folder.ts'
import { partPath, readReceipt, verifyFile } from './model-file.ts'
import { pullModel } from './pull.ts'
import { type ModelSource, openSource } from './source.ts'

const ref = { repo: 'me/tiny-GGUF', file: 'tiny-q4.gguf' }
/** A whole GGUF at the beginning, and enough behind it for a connection to break in. */
const bytes = Buffer.concat([randomModel(1), randomBytes(3_000_000)])

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'carepath-pull-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function pullFrom(source: ModelSource, path: string, signal = new AbortController().signal) {
  const progress: number[] = []
  const breaks: string[] = []
  onTestFinished(() => source.close())
  const remote = await source.describe(ref, signal)
  const pulled = await pullModel({
    ref,
    path,
    source,
    remote,
    signal,
    onProgress: (done) => progress.push(done),
    onBreak: (why) => breaks.push(why),
    pause: async () => undefined,
    now: () => new Date(0),
  })
  return { ...pulled, progress, breaks }
}

async function mirrored(options: Partial<MirrorOptions> = {}) {
  const mirror = await startMirror({ bytes, ...options })
  const source = openSource({
    endpoint: mirror.endpoint,
    token: 'a-token-for-tests',
    outbound: direct,
  })
  return { mirror, source, path: join(scratch(), 'models/tiny-q4.gguf') }
}

test('a pulled file is whole, checked, and can be checked again without the net', async () => {
  const { source, path, mirror } = await mirrored()
  const { checked, progress } = await pullFrom(source, path)
  expect(checked).toBe(true)
  expect(readFileSync(path).equals(bytes)).toBe(true)
  expect(progress.at(-1)).toBe(bytes.length)
  expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  expect(readReceipt(path)).toMatchObject({ ...ref, revision: 'c0ffee', size: bytes.length, checked: true })
  expect(readdirSync(join(path, '..')).toSorted()).toEqual(['tiny-q4.gguf', 'tiny-q4.gguf.json'])
  expect(mirror.requests.every(({ path }) => path === '/me/tiny-GGUF/resolve/main/tiny-q4.gguf')).toBe(true)
  await expect(verifyFile(path, () => undefined)).resolves.toMatchObject({ checked: true })
})

test('a token goes to the endpoint, and never to where it points', async () => {
  const { source, path, mirror } = await mirrored({ redirects: true })
  await pullFrom(source, path)
  expect(readFileSync(path).equals(bytes)).toBe(true)
  const [first] = mirror.requests
  expect(first?.authorization).toBe('Bearer a-token-for-tests')
  const elsewhere = mirror.requests.filter(({ host }) => host !== first?.host)
  expect(elsewhere.length).toBeGreaterThan(0)
  expect(elsewhere.every(({ authorization }) => authorization === undefined)).toBe(true)
})

test('a mirror that drops the connection at half is asked for the other half, not for all of it again', async () => {
  const half = Math.floor(bytes.length / 2)
  const { source, path, mirror } = await mirrored({ dropAfter: [half] })
  const { breaks } = await pullFrom(source, path)
  expect(breaks.length).toBe(1)
  expect(readFileSync(path).equals(bytes)).toBe(true)
  const resumed = Number(/^bytes=(\d+)-$/.exec(mirror.requests.at(-1)?.range ?? '')?.[1])
  expect(resumed).toBeGreaterThan(0)
  expect(resumed).toBeLessThanOrEqual(half)
})

test('a mirror that can not give a part gives all of it again, and the file is still whole', async () => {
  const { source, path } = await mirrored({ dropAfter: [1_000_000], ignoresRange: true })
  await pullFrom(source, path)
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('a mirror that always drops is given up on, and a later pull goes on with what came', async () => {
  const { source, path } = await mirrored({ dropAfter: Array(20).fill(0) })
  await expect(pullFrom(source, path)).rejects.toThrow(/broke off/)
  expect(existsSync(path)).toBe(false)

  const again = await mirrored({ dropAfter: [1_500_000] })
  const leaving = new AbortController()
  const first = pullFrom({ ...again.source, open: abortAfterBreak(again.source, leaving) }, path, leaving.signal)
  await expect(first).rejects.toThrow()
  const kept = statSync(partPath(path)).size
  expect(kept).toBeGreaterThan(0)
  const { mirror, source: third } = await mirrored()
  await pullFrom(third, path)
  expect(mirror.requests.at(-1)?.range).toBe(`bytes=${kept}-`)
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('what came of another version of the file is not gone on with', async () => {
  const { source, path } = await mirrored()
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(partPath(path), Buffer.alloc(1000, 1))
  await pullFrom(source, path)
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('two pulls of one file at the same time leave it whole, and the later one says what happened', async () => {
  const { source, path } = await mirrored()
  const other = await mirrored()
  const later = Promise.withResolvers<unknown>()
  const first: ModelSource = {
    ...source,
    open: (...asked) => {
      later.resolve(pullFrom(other.source, path))
      return source.open(...asked)
    },
  }
  const outcomes = await Promise.allSettled([pullFrom(first, path), later.promise])
  expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected')
      expect(outcome.reason).toMatchObject({ message: expect.stringMatching(/another pull/) })
  expect(readFileSync(path).equals(bytes)).toBe(true)
  expect(await verifyFile(path, () => undefined)).toMatchObject({ checked: true })
})

test('what changes on the disk while it is pulled is found out', async () => {
  const { source, path } = await mirrored({ dropAfter: [2_000_000] })
  const spoiled: ModelSource = {
    ...source,
    open: async (file, from, signal) => {
      if (from > 0) writeFileSync(partPath(path), Buffer.alloc(10, 7), { flag: 'r+' })
      return source.open(file, from, signal)
    },
  }
  await expect(pullFrom(spoiled, path)).rejects.toThrow(/SHA-256/)
  expect(existsSync(path)).toBe(false)
})

test('a file with another SHA-256 than promised never gets its name', async () => {
  const { source, path } = await mirrored({ sha256: '0'.repeat(64) })
  await expect(pullFrom(source, path)).rejects.toThrow(/SHA-256/)
  expect(existsSync(path)).toBe(false)
  expect(existsSync(partPath(path))).toBe(false)
})

test('a page instead of a model is refused at once', async () => {
  const { source, path } = await mirrored({ bytes: Buffer.from('<html>Log in to the network first</html>') })
  await expect(pullFrom(source, path)).rejects.toThrow(/no GGUF file/)
  expect(existsSync(path)).toBe(false)
})

test('a mirror that says neither size nor SHA-256 is believed, and the file is called unchecked', async () => {
  const { source, path } = await mirrored({ silent: true })
  const { checked } = await pullFrom(source, path)
  expect(checked).toBe(false)
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

for (const [status, said] of [
  [404, /has no tiny-q4.gguf in me\/tiny-GGUF/],
  [401, /HF_API_TOKEN/],
  [403, /HF_API_TOKEN/],
  [503, /fails \(503\)/],
] as const) {
  test(`a mirror that answers ${status} is named with what to do`, async () => {
    const { source, path } = await mirrored({ status })
    await expect(pullFrom(source, path)).rejects.toThrow(said)
  })
}

test('nobody at the endpoint is said in a sentence', async () => {
  const source = openSource({
    endpoint: 'http://127.0.0.1:9',
    token: undefined,
    outbound: direct,
  })
  await expect(pullFrom(source, join(scratch(), 'tiny.gguf'))).rejects.toThrow(/127.0.0.1:9 \(ECONNREFUSED\)/)
})

test('a proxy is asked instead of the endpoint', async () => {
  const { mirror } = await mirrored()
  const source = openSource({
    endpoint: 'http://models.example',
    token: undefined,
    outbound: { ...direct, proxy: { http: mirror.endpoint, https: '', none: '' } },
  })
  onTestFinished(() => source.close())
  await source.describe(ref, new AbortController().signal).catch(() => undefined)
  expect(mirror.requests.length).toBeGreaterThan(0)
})

test('a folder is as good as a mirror, and its SHA256SUMS are believed', async () => {
  const folder = scratch()
  writeFileSync(join(folder, ref.file), bytes)
  const path = join(scratch(), 'tiny-q4.gguf')
  await expect(pullFrom(openFolder(folder), path)).resolves.toMatchObject({ checked: false })
  writeFileSync(join(folder, 'SHA256SUMS'), `${'0'.repeat(64)}  ${ref.file}\n`)
  rmSync(path)
  await expect(pullFrom(openFolder(folder), path)).rejects.toThrow(/SHA-256/)
  await expect(pullFrom(openFolder(scratch()), path)).rejects.toThrow(/holds no tiny-q4.gguf/)
})

test('a file that is damaged after it came is found', async () => {
  const { source, path } = await mirrored()
  await pullFrom(source, path)
  const damaged = Buffer.from(bytes)
  damaged[bytes.length - 5] = (damaged[bytes.length - 5] ?? 0) ^ 1
  writeFileSync(path, damaged)
  await expect(verifyFile(path, () => undefined)).rejects.toThrow(/damaged/)
  writeFileSync(path, bytes.subarray(0, 100))
  await expect(verifyFile(path, () => undefined)).rejects.toThrow(/should have/)
})

test('a place that can not be written to is named with what to set', async () => {
  const folder = scratch()
  writeFileSync(join(folder, 'models'), 'no folder')
  const { source } = await mirrored()
  await expect(pullFrom(source, join(folder, 'models/tiny-q4.gguf'))).rejects.toThrow(/MODELS_DIR/)
})

test('a disk that fills up while pulling is named, what came is kept, and the file has no name yet', async (context) => {
  const disk = scratch()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    context.skip('no tmpfs may be mounted here')
  }
  onTestFinished(() => void execFileSync('umount', [disk]))
  const { source } = await mirrored()
  const path = join(disk, 'tiny-q4.gguf')
  await expect(pullFrom(source, path)).rejects.toThrow(/disk is full/)
  expect(existsSync(path)).toBe(false)
  expect(statSync(partPath(path)).size).toBeGreaterThan(0)
})

/** After the first break nobody asks again. */
function abortAfterBreak(source: ModelSource, leaving: AbortController): ModelSource['open'] {
  let opened = 0
  return (...args) => {
    opened += 1
    if (opened > 1) leaving.abort()
    return source.open(...args)
  }
}
