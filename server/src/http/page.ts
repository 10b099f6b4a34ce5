import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'

/** Where `npm run build` puts the page. */
const BUILT = fileURLToPath(new URL('../../../web/dist', import.meta.url))

/**
 * Everything comes from here and nothing is written inline, so that no text of a model or a record can run or load
 * anything. `trusted-types 'none'` closes the ways from a string to a script inside the page as well.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const pageHeaders = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const

const NOT_BUILT =
  'The page is not built yet. Run `npm run build` (or `make run`, which does), then start the service again.\n'

/** Answers a request for the page. */
export type SendPage = (request: FastifyRequest, reply: FastifyReply) => FastifyReply

/** True for a browser that opens an address; false for whoever asks for JSON, and for whoever takes anything. */
export function wantsPage({ headers }: FastifyRequest): boolean {
  return new Negotiator({ headers }).mediaType(['application/json', 'text/html']) === 'text/html'
}

/**
 * Serves the built page's files: each has the hash of its content in its name, so a browser keeps it for ever, and the
 * page itself is asked for anew each time, in the language that the browser would rather have. Returns what answers
 * `GET /` for a browser.
 */
export function servePage(app: FastifyInstance, folder: string = BUILT): SendPage {
  const file = join(folder, 'index.html')
  if (!existsSync(file)) return (_request, reply) => reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT)

  app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    // The builder puts all files side by side.
    allowedPath: (path) => /^\/[\w.-]+$/.test(path),
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    setHeaders(reply) {
      reply.header('x-content-type-options', 'nosniff')
      reply.header('cross-origin-resource-policy', 'same-origin')
    },
  })

  const first = readPage(file)
  const pages = new Map([[first.language, first]])
  for (const name of readdirSync(folder).filter((each) => /^index\.[\w-]+\.html$/.test(each))) {
    const page = readPage(join(folder, name))
    pages.set(page.language, page)
  }
  const languages = [...pages.keys()]
  return (request, reply) => {
    const language = new Negotiator({ headers: request.headers }).language(languages) ?? first.language
    const { etag, html } = pages.get(language) ?? first
    reply.headers({ ...pageHeaders, etag, 'cache-control': 'no-cache', vary: 'accept, accept-language' })
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    return reply.type('text/html; charset=utf-8').send(html)
  }
}

/** The page as it is built for one language, which it names itself. */
function readPage(file: string): { language: string; etag: string; html: string } {
  const html = readFileSync(file, 'utf8')
  return {
    language: /<html lang="([\w-]+)"/.exec(html)?.[1] ?? 'en',
    etag: `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`,
    html,
  }
}
