import { once } from 'node:events'
import { connect } from 'node:net'
import type { TriageAnswer, TriageEvent } from '@carepath/contract/triage.ts'
import Fastify from 'fastify'
import { Client } from 'undici'
import { expect, onTestFinished, test } from 'vitest'
import { rawExchange } from '../../test/raw-http.ts'
import { toProblem } from '../shared/problem-error.ts'
import { sendEvents } from './event-stream.ts'

type Events = AsyncGenerator<TriageEvent, void, undefined>

const whole = { response: 'You take metformin “é 🩺” [F1].' } as TriageAnswer

function serve(makeEvents: () => Events) {
  return serveEvents(async function* () {
    yield* makeEvents()
    yield { event: 'done', data: whole }
  })
}

async function serveEvents(makeEvents: () => Events) {
  const app = Fastify()
  app.get('/', (_request, reply) => sendEvents(reply, makeEvents(), (error) => toProblem(error, 'trace')))
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  onTestFinished(() => app.close())
  return { url, app }
}

const texts = ['You take ', 'metformin', ' “é 🩺”', ' [F1].']

/** Some come in one go, some later. */
async function* someEvents(): Events {
  for (const text of texts) {
    yield { event: 'delta', data: { text } }
    if (text === 'metformin') await new Promise(setImmediate)
  }
}

const expected = [
  ...texts.map((text) => `event: delta\ndata: ${JSON.stringify({ text })}\n\n`),
  `event: done\ndata: ${JSON.stringify(whole)}\n\n`,
].join('')

/** A request as a peer writes it that speaks this version. */
function request(version: string, more = ''): string {
  return `GET / HTTP/${version}\r\nhost: x\r\n${more}\r\n`
}

/** Whether a count has begun and not changed since the last look. */
function standsStill(count: () => number): () => boolean {
  let before = 0
  return () => {
    const now = count()
    const stands = now > 0 && now === before
    before = now
    return stands
  }
}

/** The chunks of a body (RFC 9112, 7.1), as texts; what comes after the last is given too. */
function readChunks(body: Buffer): { chunks: string[]; rest: Buffer } {
  const chunks: string[] = []
  let at = 0
  for (;;) {
    const end = body.indexOf('\r\n', at)
    const size = Number.parseInt(body.toString('latin1', at, end), 16)
    const from = end + 2
    expect(body.toString('latin1', from + size, from + size + 2)).toBe('\r\n')
    at = from + size + 2
    if (size === 0) return { chunks, rest: body.subarray(at) }
    chunks.push(body.toString('utf8', from, from + size))
  }
}

test('events come whole to a proper client, and its connection serves the next call', async () => {
  const { url, app } = await serve(someEvents)
  let connections = 0
  app.server.on('connection', () => (connections += 1))
  const client = new Client(url)
  onTestFinished(() => client.close())
  for (let calls = 0; calls < 3; calls++) {
    const { body } = await client.request({ method: 'GET', path: '/' })
    expect(await body.text()).toBe(expected)
  }
  expect(connections).toBe(1)
})

test('what comes in one go leaves as one chunk, and every chunk is well formed', async () => {
  const { url } = await serve(someEvents)
  const { body } = await rawExchange(url, request('1.1', 'connection: close\r\n'))
  const { chunks, rest } = readChunks(Buffer.from(body))
  expect(chunks.join('')).toBe(expected)
  expect(chunks).toHaveLength(2)
  expect(rest).toHaveLength(0)
})

test('a peer of HTTP/1.0, which knows no chunks, gets the events as they are', async () => {
  const { url } = await serve(someEvents)
  expect((await rawExchange(url, request('1.0'))).body).toBe(expected)
})

test('two requests on one connection, the second sent before the first was answered, are answered one after the other', async () => {
  const { url } = await serve(someEvents)
  const { body } = await rawExchange(url, request('1.1') + request('1.1', 'connection: close\r\n'))
  const first = readChunks(Buffer.from(body))
  const [head = '', second = ''] = first.rest.toString().split('\r\n\r\n', 2)
  expect(head).toMatch(/^HTTP\/1\.1 200 /)
  expect(second).not.toBe('')
  const { chunks } = readChunks(first.rest.subarray(Buffer.byteLength(head) + 4))
  expect([first.chunks.join(''), chunks.join('')]).toEqual([expected, expected])
})

test('whoever does not read is waited for, and gets everything in the end', async () => {
  const EVENTS = 2_000
  const text = 'x'.repeat(10_000)
  let made = 0
  const { url } = await serve(async function* (): Events {
    for (; made < EVENTS; made++) {
      await new Promise(setImmediate)
      yield { event: 'delta', data: { text } }
    }
  })
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.pause()
  socket.write(request('1.1', 'connection: close\r\n'))
  await expect
    .poll(
      standsStill(() => made),
      { timeout: 10_000 },
    )
    .toBe(true)
  expect(made).toBeLessThan(EVENTS)
  let bytes = 0
  socket.on('data', (piece) => (bytes += piece.length)).resume()
  await once(socket, 'close')
  expect(made).toBe(EVENTS)
  expect(bytes).toBeGreaterThan(EVENTS * text.length)
})

test('whoever is waited for and breaks off the connection ends the waiting, and nothing else', async () => {
  let made = 0
  let broken = false
  const ended = Promise.withResolvers<number>()
  const { url } = await serve(async function* (): Events {
    while (!broken) {
      made += 1
      yield { event: 'delta', data: { text: 'x'.repeat(10_000) } }
      await new Promise(setImmediate)
    }
    ended.resolve(made)
  })
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.pause()
  socket.write(request('1.1'))
  await expect
    .poll(
      standsStill(() => made),
      { timeout: 10_000 },
    )
    .toBe(true)
  const before = made
  broken = true
  socket.resetAndDestroy()
  expect(await ended.promise).toBe(before)
  expect((await fetch(`${url}/no-such-page`)).status).toBe(404)
})

test('an error after the beginning is the last event', async () => {
  const { url } = await serve(async function* (): Events {
    yield { event: 'delta', data: { text: 'You' } }
    throw new TypeError('what was asked')
  })
  const text = await (await fetch(url)).text()
  expect(text).toMatch(/^event: delta\ndata: {"text":"You"}\n\nevent: error\ndata: {.*"code":"internal".*}\n\n$/)
  expect(text).not.toContain('what was asked')
})
