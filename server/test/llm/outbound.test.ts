import { writeFileSync } from 'node:fs'
import { createSecureServer } from 'node:http2'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { buildModes } from '../../src/llm/modes.ts'
import { openAgent, readOutbound } from '../../src/shared/outbound.ts'
import { answering, chatEvents, chatReplyText } from '../fake-replies.ts'
import { startFakeUpstream } from '../fake-upstream.ts'
import { type ForwardProxy, startForwardProxy } from '../forward-proxy.ts'
import { makeAuthority, type OwnAuthority } from '../own-authority.ts'
import { ask, outcome } from './hosted-mode.ts'

const answer = { tokens: ['Yes', '.'] }
let authority: OwnAuthority
let host: Server
let hostPort: number

beforeAll(async () => {
  authority = makeAuthority()
  host = createServer({ key: authority.key, cert: authority.cert }, reply)
  hostPort = await listen(host)
})
afterAll(() => {
  host.closeAllConnections()
  host.close()
})

function modeOf(env: Record<string, string>) {
  const mode = buildModes(parseConfig({ HF_API_TOKEN: 'test', HF_TIMEOUT_SECONDS: '5', ...env }), {
    random: () => 0,
  }).get('hf-qwen2.5')
  if (mode?.kind !== 'hosted') throw new Error('it is a hosted mode')
  onTestFinished(() => mode.close?.())
  return mode
}

async function proxied(options: { status?: number } = {}): Promise<ForwardProxy> {
  const proxy = await startForwardProxy(options)
  onTestFinished(() => proxy.close())
  return proxy
}

describe('a model host behind the operator’s proxy', () => {
  it.each([false, true])(
    'over https is reached by CONNECT, and the connection is kept; streamed: %s',
    async (stream) => {
      const proxy = await proxied()
      const mode = modeOf({
        HF_BASE_URL: `https://host.example:${hostPort}`,
        HTTPS_PROXY: proxy.url,
        CA_FILE: authority.caFile,
      })
      expect(await outcome(ask(mode, { stream }))).toBe('answered: Yes.')
      expect(await outcome(ask(mode, { stream }))).toBe('answered: Yes.')
      expect(proxy.asked).toEqual([`CONNECT host.example:${hostPort}`])
    },
  )

  it('over http as well, by HTTP_PROXY, whose name may be in small letters', async () => {
    const proxy = await proxied()
    const upstream = await startFakeUpstream(answering(answer))
    onTestFinished(() => upstream.close())
    const { port } = new URL(upstream.url)
    const mode = modeOf({ HF_BASE_URL: `http://host.example:${port}`, http_proxy: proxy.url })
    expect(await outcome(ask(mode))).toBe('answered: Yes.')
    expect(proxy.asked).toHaveLength(1)
    expect(proxy.asked[0]).toContain(`host.example:${port}`)
  })

  it('is reached without it where NO_PROXY says so, and on loopback always', async () => {
    const proxy = await proxied()
    const upstream = await startFakeUpstream(answering(answer))
    onTestFinished(() => upstream.close())
    const env = { HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url, CA_FILE: authority.caFile }
    expect(await outcome(ask(modeOf({ ...env, HF_BASE_URL: upstream.url })))).toBe('answered: Yes.')
    expect(await outcome(ask(modeOf({ ...env, HF_BASE_URL: `https://localhost:${hostPort}` })))).toBe('answered: Yes.')
    await outcome(ask(modeOf({ ...env, HF_BASE_URL: 'http://host.invalid:1', NO_PROXY: 'host.invalid' })))
    expect(proxy.asked).toEqual([])
  })

  it.each([407, 403, 502])('that refuses with %i is told as the proxy, in time', async (status) => {
    const proxy = await proxied({ status })
    const mode = modeOf({ HF_BASE_URL: `https://host.example:${hostPort}`, HTTPS_PROXY: proxy.url })
    await expect(ask(mode)).rejects.toMatchObject({
      code: 'provider_unavailable',
      message: expect.stringMatching(/HTTPS_PROXY.*\(\d+\)/),
    })
  })

  it('that is not there is told as well', async () => {
    const mode = modeOf({ HF_BASE_URL: `https://host.example:${hostPort}`, HTTPS_PROXY: 'http://127.0.0.1:1' })
    await expect(ask(mode)).rejects.toMatchObject({
      code: 'provider_unavailable',
      message: expect.stringContaining('HTTPS_PROXY'),
    })
  })

  it('leaves no connection behind when the caller leaves', async () => {
    const proxy = await proxied()
    const upstream = await startFakeUpstream([{ stall: true }])
    onTestFinished(() => upstream.close())
    const { port } = new URL(upstream.url)
    const mode = modeOf({ HF_BASE_URL: `http://host.example:${port}`, HTTP_PROXY: proxy.url })
    const caller = new AbortController()
    const asking = outcome(ask(mode, { signal: caller.signal }))
    await expect.poll(() => upstream.openSockets, { interval: 5 }).toBe(1)
    caller.abort(new Error('gone'))
    expect(await asking).toContain('gone')
    await expect.poll(() => upstream.openSockets, { interval: 5 }).toBe(0)
  })
})

describe('a host whose certificate an authority of the operator’s own has signed', () => {
  const base = () => `https://127.0.0.1:${hostPort}`

  it('is trusted with CA_FILE, and without it the error names that', async () => {
    expect(await outcome(ask(modeOf({ HF_BASE_URL: base(), CA_FILE: authority.caFile })))).toBe('answered: Yes.')
    await expect(ask(modeOf({ HF_BASE_URL: base() }))).rejects.toMatchObject({
      code: 'provider_unavailable',
      message: expect.stringContaining('CA_FILE'),
    })
  })

  it('is no reason to trust a file that holds no certificate', () => {
    const file = `${authority.caFile}.txt`
    writeFileSync(file, 'hello')
    for (const CA_FILE of [file, '/no/such/file'])
      expect(() => modeOf({ HF_BASE_URL: base(), CA_FILE })).toThrow(/^CA_FILE: /)
  })

  it('is trusted by what reads the FHIR server and pulls models, through the proxy too', async () => {
    const proxy = await proxied()
    for (const HTTPS_PROXY of [undefined, proxy.url]) {
      const agent = openAgent(readOutbound(parseConfig({ HTTPS_PROXY, CA_FILE: authority.caFile })))
      onTestFinished(() => agent.close())
      const origin = HTTPS_PROXY === undefined ? base() : `https://host.example:${hostPort}`
      const status = await new Promise((resolve, reject) => {
        agent.dispatch(
          { origin, path: '/', method: 'GET' },
          {
            onResponseStart: (_, code) => resolve(code),
            onResponseError: (_, error) => reject(error),
            onRequestStart: () => undefined,
            onResponseData: () => undefined,
            onResponseEnd: () => undefined,
          },
        )
      })
      expect(status).toBe(200)
    }
    expect(proxy.asked).toEqual([`CONNECT host.example:${hostPort}`])
  })
})

describe('a host that speaks HTTP/2 alone', () => {
  it.each([false, true])('is spoken to over HTTP/2; streamed: %s', async (stream) => {
    const http2 = createSecureServer(
      { key: authority.key, cert: authority.cert, allowHTTP1: false },
      (request, response) => {
        expect(request.httpVersion).toBe('2.0')
        reply(request, response)
      },
    )
    const port = await listen(http2)
    onTestFinished(() => void http2.close())
    const mode = modeOf({ HF_BASE_URL: `https://127.0.0.1:${port}`, CA_FILE: authority.caFile })
    expect(await outcome(ask(mode, { stream }))).toBe('answered: Yes.')
    expect(await outcome(ask(mode, { stream }))).toBe('answered: Yes.')
    await mode.close?.()
  })
})

interface Incoming {
  on(event: 'data', take: (chunk: Buffer) => void): unknown
  on(event: 'end', done: () => void): unknown
}
interface Outgoing {
  writeHead(status: number, headers: Record<string, string>): unknown
  end(text: string): unknown
}

function reply(request: Incoming, response: Outgoing): void {
  let body = ''
  request.on('data', (chunk) => {
    body += chunk.toString()
  })
  request.on('end', () => {
    const stream = body.includes('"stream":true')
    response.writeHead(200, { 'content-type': stream ? 'text/event-stream' : 'application/json' })
    response.end(stream ? chatEvents(answer).join('') : chatReplyText(answer))
  })
}

async function listen(server: {
  listen(port: number, host: string, then: () => void): unknown
  address(): unknown
}): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
