import { connect } from 'node:net'

export interface RawReply {
  status: number
  headers: Readonly<Record<string, string>>
  body: string
}

interface RawRequest {
  method?: string
  /** Written as it is, also where it is no valid one. */
  target: string
  headers?: Record<string, string>
  body?: string | Buffer
}

/** One HTTP/1.1 request on a connection of its own, of which nothing is checked or completed but `Content-Length`. */
export function rawRequest(url: string, { method = 'GET', target, headers = {}, body = '' }: RawRequest) {
  const length = Buffer.byteLength(body)
  const all = {
    host: new URL(url).host,
    connection: 'close',
    ...(length > 0 ? { 'content-length': String(length) } : {}),
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return rawExchange(
    url,
    Buffer.concat([Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`), Buffer.from(body)]),
  )
}

/** Sends these bytes to the service and gives what came back until it closed the connection, as one reply. */
export function rawExchange(url: string, bytes: Buffer | string): Promise<RawReply> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(bytes))
    socket.on('data', (piece) => pieces.push(piece))
    // A service that reads no further may reset the connection after its reply; what it said before counts.
    socket.on('error', (error) => (pieces.length === 0 ? reject(error) : undefined))
    socket.on('close', () => resolve(toReply(Buffer.concat(pieces).toString('utf8'))))
  })
}

function toReply(text: string): RawReply {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(headers), body: rest.join('\r\n\r\n') }
}
