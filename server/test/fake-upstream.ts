import { createServer, type Socket } from 'node:net'

interface HeadStep {
  head: number
  headers?: Record<string, string>
  body?: 'chunked' | 'until_close' | number
}

/** Bytes of the body, framed as the head says; `every` cuts them into pieces of that many bytes, `gapMs` apart. */
interface SendStep {
  /** A function is called when its bytes go out. */
  send: string | Buffer | (() => string)
  every?: number
  gapMs?: number
}

/** One thing a fake host does with a call. A reply is a list of them, so that every fault is data. */
export type Step =
  | HeadStep
  | SendStep
  /** Bytes as they are, past all framing. */
  | { raw: string | Buffer }
  | { waitMs: number }
  /** Nothing is sent until then. */
  | { until: Promise<void> }
  /** The body is whole. */
  | { end: true }
  /** The host sends nothing more, and keeps the connection open until the caller closes it. */
  | { stall: true }
  /** The connection is ended, politely or by a reset. */
  | { close: 'fin' | 'rst' }

export type Script = readonly Step[]

export interface FakeCall {
  method: string
  path: string
  headers: Readonly<Record<string, string>>
  body: string
}

export interface FakeUpstream {
  /** Without a slash at its end. */
  url: string
  /** The calls whose request came whole, newest last. */
  calls: FakeCall[]
  /** How many there were, also where they are not kept. */
  readonly callCount: number
  /** Connections that are open now, and the most that were at once. */
  readonly openSockets: number
  readonly peakSockets: number
  /** What it does from now on. */
  replyWith(next: Script | ((call: FakeCall, index: number) => Script)): void
  close(): Promise<void>
}

interface FakeUpstreamOptions {
  /** False in benchmarks, where they would only fill the memory. */
  keepCalls?: boolean
  /** A connection was closed, by whichever side; `last` is the last call that came over it. */
  onClose?: (last: FakeCall) => void
}

/**
 * A model host on a real socket that does exactly what a script says, on any port of the loopback. It reads HTTP by
 * itself, for a proper server can't be made to stop in the middle of a header.
 */
export async function startFakeUpstream(
  first: Script | ((call: FakeCall, index: number) => Script) = [{ head: 503, body: 0 }, { end: true }],
  { keepCalls = true, onClose }: FakeUpstreamOptions = {},
): Promise<FakeUpstream> {
  const sockets = new Set<Socket>()
  const calls: FakeCall[] = []
  let callCount = 0
  let peak = 0
  let next = first

  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket)
    peak = Math.max(peak, sockets.size)
    let last: FakeCall | undefined
    socket.on('close', () => {
      sockets.delete(socket)
      if (last !== undefined) onClose?.(last)
    })
    socket.on('error', () => undefined)
    let unread = Buffer.alloc(0)
    let playing = false
    const serve = async () => {
      while (!playing) {
        const request = readRequest(unread)
        if (request === undefined) return
        unread = unread.subarray(request.length)
        playing = true
        last = request.call
        if (keepCalls) calls.push(request.call)
        const script = typeof next === 'function' ? next(request.call, callCount) : next
        callCount += 1
        await play(socket, script)
        playing = false
      }
    }
    socket.on('data', (chunk) => {
      unread = unread.length === 0 ? chunk : Buffer.concat([unread, chunk])
      void serve()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', 4_096, resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')

  return {
    url: `http://127.0.0.1:${address.port}`,
    calls,
    get callCount() {
      return callCount
    },
    get openSockets() {
      return sockets.size
    },
    get peakSockets() {
      return peak
    },
    replyWith(script) {
      next = script
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** Undefined until the whole request is there. */
function readRequest(bytes: Buffer): { call: FakeCall; length: number } | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n')
  if (headEnd === -1) return undefined
  const [first = '', ...lines] = bytes.toString('latin1', 0, headEnd).split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
  const length = headEnd + 4 + Number(headers['content-length'] ?? 0)
  if (bytes.length < length) return undefined
  const [method = '', path = ''] = first.split(' ')
  return { call: { method, path, headers, body: bytes.toString('utf8', headEnd + 4, length) }, length }
}

async function play(socket: Socket, script: Script): Promise<void> {
  let chunked = false
  for (const step of script) {
    if (socket.destroyed) return
    if ('head' in step) {
      chunked = (step.body ?? 'chunked') === 'chunked'
      socket.write(headOf(step))
    } else if ('send' in step) await send(socket, step, chunked)
    else if ('raw' in step) socket.write(step.raw)
    else if ('waitMs' in step) await pause(socket, step.waitMs)
    else if ('until' in step) await step.until
    else if ('end' in step) {
      if (chunked) socket.write('0\r\n\r\n')
    } else if ('stall' in step) await new Promise<void>((resolve) => socket.once('close', () => resolve()))
    else if (step.close === 'rst') {
      socket.resetAndDestroy()
      return
    } else socket.end()
  }
}

function headOf({ head, headers = {}, body = 'chunked' }: HeadStep): string {
  const framing =
    body === 'chunked'
      ? { 'transfer-encoding': 'chunked' }
      : body === 'until_close'
        ? { connection: 'close' }
        : { 'content-length': String(body) }
  const lines = Object.entries({ ...headers, ...framing }).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${head} ${head === 200 ? 'OK' : 'Status'}\r\n${lines.join('')}\r\n`
}

async function send(socket: Socket, { send: content, every, gapMs = 0 }: SendStep, chunked: boolean): Promise<void> {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(typeof content === 'string' ? content : content())
  const size = every ?? bytes.length
  for (let at = 0; at < bytes.length && !socket.destroyed; at += size) {
    if (at > 0) await (gapMs === 0 ? new Promise(setImmediate) : pause(socket, gapMs))
    const piece = bytes.subarray(at, at + size)
    if (chunked) {
      socket.cork()
      socket.write(`${piece.length.toString(16)}\r\n`)
      socket.write(piece)
      socket.write('\r\n')
      socket.uncork()
    } else socket.write(piece)
  }
}

/** Ends early where the caller leaves, so that no timer outlives its socket. */
function pause(socket: Socket, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      socket.off('close', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    socket.once('close', done)
  })
}
