import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface MirrorOptions {
  bytes: Buffer
  /** The connection is closed in the middle of the body after so many bytes of it; once for each entry. */
  dropAfter?: number[]
  /** The first reply points to another origin, which has the bytes, as Hugging Face does. */
  redirects?: boolean
  /** It gives the whole file, whatever is asked for. */
  ignoresRange?: boolean
  /** It says a SHA-256 that is not the file's. */
  sha256?: string
  /** It says neither how long the file is nor what its SHA-256 is. */
  silent?: boolean
  /** What it answers with instead. */
  status?: number
  /** What `/api/models/…/tree/main` lists. */
  tree?: object
}

export interface Mirror {
  endpoint: string
  requests: {
    method: string
    path: string
    range: string | undefined
    authorization: string | undefined
    host: string
  }[]
}

/** A mirror of Hugging Face on a real socket, which does what it is told. */
export async function startMirror(options: MirrorOptions): Promise<Mirror> {
  const requests: Mirror['requests'] = []
  const drops = [...(options.dropAfter ?? [])]
  const sha256 = options.sha256 ?? createHash('sha256').update(options.bytes).digest('hex')

  const give = (request: IncomingMessage, response: ServerResponse) => {
    const from = options.ignoresRange ? 0 : Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
    const body = options.bytes.subarray(from)
    if (from > 0)
      response.setHeader('content-range', `bytes ${from}-${options.bytes.length - 1}/${options.bytes.length}`)
    if (!options.silent) response.setHeader('content-length', body.length)
    response.writeHead(from > 0 ? 206 : 200)
    if (request.method === 'HEAD') return response.end()
    const drop = drops.shift()
    if (drop === undefined) return response.end(body)
    response.write(body.subarray(0, drop), () => response.destroy())
  }
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '', headers } = request
    requests.push({
      method,
      path: url,
      range: headers.range,
      authorization: headers.authorization,
      host: headers.host ?? '',
    })
    if (url.startsWith('/api/')) return response.end(JSON.stringify(options.tree ?? []))
    if (options.status !== undefined) return response.writeHead(options.status).end('<html>no</html>')
    if (url.startsWith('/cdn/')) return give(request, response)
    if (!options.silent) {
      response.setHeader('x-linked-size', options.bytes.length)
      response.setHeader('x-linked-etag', `"${sha256}"`)
      response.setHeader('x-repo-commit', 'c0ffee')
    }
    if (options.redirects) return response.writeHead(302, { location: `${cdn}/cdn/file` }).end()
    give(request, response)
  }
  const endpoint = await listen(answer)
  const cdn = options.redirects ? await listen(answer) : endpoint
  return { endpoint, requests }
}

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
