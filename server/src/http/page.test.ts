import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { servePage, wantsPage } from './page.ts'

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8'
const script = 'console.log("a page")'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carepath-page-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function build() {
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>CarePath</title>')
  await writeFile(join(folder, 'assets', 'index-a1b2.js'), script)
  await writeFile(join(folder, 'assets', 'index-a1b2.js.gz'), gzipSync(script))
}

function serve() {
  const app = Fastify()
  const sendPage = servePage(app, folder)
  app.get('/', (request, reply) => (wantsPage(request) ? sendPage(request, reply) : { service: 'carepath' }))
  return app
}

describe('GET /', () => {
  test.each([
    ['a browser', browser, 'text/html; charset=utf-8'],
    ['whoever asks for JSON', 'application/json', 'application/json; charset=utf-8'],
    ['whoever takes anything', '*/*', 'application/json; charset=utf-8'],
    ['whoever says nothing', undefined, 'application/json; charset=utf-8'],
    ['whoever would rather have JSON', 'text/html;q=0.4, application/json', 'application/json; charset=utf-8'],
  ])('%s gets what it asks for', async (_who, accept, type) => {
    await build()
    const reply = await serve().inject({ url: '/', headers: accept === undefined ? {} : { accept } })
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['content-type']).toBe(type)
  })

  test.each([
    ['es-MX, en;q=0.8', 'es'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    [undefined, 'en'],
  ])('whoever would rather read %s gets the page in %s', async (wanted, language) => {
    await build()
    await writeFile(join(folder, 'index.es.html'), '<!doctype html><html lang="es"><title>CarePath</title>')
    const headers = { accept: browser, ...(wanted === undefined ? {} : { 'accept-language': wanted }) }
    const reply = await serve().inject({ url: '/', headers })
    expect(reply.body).toContain(`lang="${language}"`)
    expect(reply.headers.vary).toContain('accept-language')
  })

  test('the page is checked for a newer one each time, and not sent again where it is the same', async () => {
    await build()
    const app = serve()
    const first = await app.inject({ url: '/', headers: { accept: browser } })
    expect(first.headers['cache-control']).toBe('no-cache')
    const etag = String(first.headers.etag)
    const second = await app.inject({ url: '/', headers: { accept: browser, 'if-none-match': etag } })
    expect(second.statusCode).toBe(304)
    expect(second.body).toBe('')
  })

  test('the page may load from this service alone, and nothing inline', async () => {
    await build()
    const { headers } = await serve().inject({ url: '/', headers: { accept: browser } })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
  })

  test('where the page is not built, a browser is told how to build it and JSON is answered as ever', async () => {
    const app = serve()
    const page = await app.inject({ url: '/', headers: { accept: browser } })
    expect(page.statusCode).toBe(503)
    expect(page.body).toContain('npm run build')
    const json = await app.inject({ url: '/', headers: { accept: 'application/json' } })
    expect(json.json()).toEqual({ service: 'carepath' })
  })
})

describe('GET /assets/…', () => {
  test('a file is kept for ever, and comes compressed to whoever can read that', async () => {
    await build()
    const app = serve()
    const plain = await app.inject({ url: '/assets/index-a1b2.js' })
    expect(plain.body).toBe(script)
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const small = await app.inject({ url: '/assets/index-a1b2.js', headers: { 'accept-encoding': 'gzip' } })
    expect(small.headers['content-encoding']).toBe('gzip')
    expect(small.headers['content-type']).toMatch(/javascript/)
    expect(small.rawPayload.equals(gzipSync(script))).toBe(true)
  })

  test.each(['/assets/other.js', '/assets/../index.html', '/assets/%2e%2e/index.html', '/assets/'])(
    '%s is not there',
    async (url) => {
      await build()
      expect((await serve().inject({ url })).statusCode).toBe(404)
    },
  )
})
