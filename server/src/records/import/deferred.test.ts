import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterEach, expect, test, vi } from 'vitest'
import { deferred } from './deferred.ts'

afterEach(() => vi.unstubAllEnvs())

/** More than is held in memory, with what ends a line elsewhere than in JSON. */
const items = Array.from({ length: 3_000 }, (_, n) => ({ n, text: `${'x'.repeat(3_000)}\u2028\r\n"` }))

test('any amount comes back in its order, from a file that has no name', async () => {
  const waiting = deferred<(typeof items)[number]>()
  for (const item of items) await waiting.add(item)
  const named = readdirSync(tmpdir()).filter((name) => /^carepath-import-[0-9a-f]{8}-/.test(name))
  const back: unknown[] = []
  for await (const item of waiting.drain()) back.push(item)
  await waiting.close()
  expect(back).toEqual(items)
  expect(named).toEqual([])
})

test('a folder that cannot be written to is told as what it is', async () => {
  vi.stubEnv('TMPDIR', '/nonexistent-folder-of-a-test')
  const waiting = deferred<(typeof items)[number]>()
  const adding = (async () => {
    for (const item of items) await waiting.add(item)
  })()
  await expect(adding).rejects.toMatchObject({ code: 'store_unavailable', message: expect.stringContaining('TMPDIR') })
})
