import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)

/** Young objects are collected together; what V8 allocates old by its own guesses is no doing of ours. */
const FLAGS = [
  '--trace-gc-nvp',
  '--max-semi-space-size=16',
  '--min-semi-space-size=16',
  '--no-allocation-site-pretenuring',
]
const CALLS = 8_000

test('what a call to a model host holds ends with it, and does not grow old', async () => {
  const reply = JSON.stringify({
    model: 'some/model',
    choices: [{ index: 0, message: { role: 'assistant', content: 'Yes [F1].' }, finish_reason: 'stop' }],
  })
  const host = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(reply))
  }).listen(0, '127.0.0.1')
  await once(host, 'listening')
  try {
    const { port } = host.address() as AddressInfo
    const script = fileURLToPath(new URL('many-calls.ts', import.meta.url))
    const args = [...FLAGS, script, `http://127.0.0.1:${port}`, String(CALLS)]
    const { stdout } = await run(process.execPath, args, { maxBuffer: 64_000_000 })
    const collections = stdout.split('\n').filter((line) => line.includes(' gc=s '))
    const sum = (name: string) =>
      collections
        // The first ones find what was loaded at the start.
        .slice(3)
        .map((line) => Number(new RegExp(` ${name}=(\\d+)`).exec(line)?.[1]))
        .reduce((total, bytes) => total + bytes, 0)
    expect(collections.length).toBeGreaterThan(8)
    // 0.001 or so; with a Set of those who wait 0.02, and with a function kept in a property 0.2.
    expect(sum('promoted') / sum('allocated')).toBeLessThan(0.01)
  } finally {
    host.closeAllConnections()
    host.close()
  }
}, 60_000)
