import { randomUUID, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Engine } from './engine.ts'
import { type EventStream, openEventStream } from './event-stream.ts'
import type { Ending } from './generate.ts'
import { type Head, toCompletion, toFirstChunk, toLastChunks } from './replies.ts'
import { type ChatRequest, parseChatRequest } from './request.ts'
import { RequestError } from './request-error.ts'

export type EngineState = { state: 'loading'; progress: number } | { state: 'ready'; engine: Engine }

export interface ServerParts {
  modelId: string
  /** Asked of every request except `/health`; null: nobody is asked, which is for a socket that only its owner opens. */
  token: string | null
  engine(): EngineState
  /** The message of what went wrong inside; never anything of a request. */
  onFault(message: string): void
}

const LARGEST_BODY = 8 * 1024 * 1024

/** The OpenAI wire over a model: `POST /v1/chat/completions`, `GET /v1/models` and `GET /health`. */
export function buildServer(parts: ServerParts): Server {
  const server = createServer((request, response) => {
    answer(parts, request, response).catch((error: unknown) => refuse(parts, response, error))
  })
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  server.keepAliveTimeout = 60_000
  return server
}

async function answer(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').replace(/\?.*$/, '')
  if (path === '/health') return health(parts, response)
  authorise(parts.token, request.headers.authorization)
  const route = `${request.method} ${path}`
  if (route === 'GET /v1/models') return models(parts, response)
  if (route !== 'POST /v1/chat/completions') throw new RequestError(404, 'not_found', 'There is no such route')

  const chat = parseChatRequest(await readBody(request))
  if (chat.model !== null && chat.model !== parts.modelId) {
    throw new RequestError(404, 'model_not_found', `The model here is ${parts.modelId}`)
  }
  const state = parts.engine()
  if (state.state === 'loading') {
    throw new RequestError(503, 'loading', `The model is loading (${percent(state.progress)} %)`, 2)
  }
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  await complete(parts.modelId, state.engine, chat, response, gone.signal)
}

async function complete(
  model: string,
  engine: Engine,
  chat: ChatRequest,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const head = { id: `chatcmpl-${randomUUID()}`, created: Math.floor(Date.now() / 1000), model }
  if (!chat.stream) {
    const texts = { answer: '', thought: '' }
    const ending = await engine.answer(chat, signal, ({ type, text }) => {
      texts[type] += text
      return undefined
    })
    refuseMisled(ending)
    json(response, 200, toCompletion(head, texts, ending))
    return
  }
  // The head of the reply waits for the first text, for until then an error can still have a status.
  let events: EventStream | undefined
  const ending = await engine.answer(chat, signal, (part) => {
    events ??= begun(response, head)
    return events.text(part)
  })
  refuseMisled(ending)
  events ??= begun(response, head)
  for (const chunk of toLastChunks(head, ending, chat.includeUsage)) events.event(chunk)
  events.end()
}

/** What was shown can't be taken back, but it must not pass for an answer. */
function refuseMisled({ finishReason }: Ending): void {
  if (finishReason !== 'misled') return
  const message = 'The model showed its thoughts as if they were the answer'
  throw new RequestError(500, 'thoughts_shown', message)
}

function begun(response: ServerResponse, head: Head): EventStream {
  const events = openEventStream(response, head)
  events.event(toFirstChunk(head))
  return events
}

function health({ modelId, engine }: ServerParts, response: ServerResponse): void {
  const state = engine()
  if (state.state === 'loading') {
    json(response, 503, { status: 'loading', progress: state.progress, model: modelId })
    return
  }
  const { contextTokens, threads } = state.engine
  json(response, 200, {
    status: 'ready',
    model: modelId,
    context_tokens: contextTokens,
    threads,
    ...state.engine.load(),
  })
}

function models({ modelId, engine }: ServerParts, response: ServerResponse): void {
  const state = engine()
  const window = state.state === 'ready' ? { context_length: state.engine.contextTokens } : {}
  json(response, 200, {
    object: 'list',
    data: [{ id: modelId, object: 'model', created: 0, owned_by: 'local', ...window }],
  })
}

function authorise(token: string | null, given: string | undefined): void {
  if (token === null) return
  const expected = Buffer.from(`Bearer ${token}`)
  const actual = Buffer.from(given ?? '')
  if (expected.length === actual.length && timingSafeEqual(expected, actual)) return
  throw new RequestError(401, 'unauthenticated', 'The token is missing or wrong')
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST_BODY) throw new RequestError(413, 'too_large', 'The body is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Where the answer has begun, an error event is the last thing in it; a reader then sees no finish reason. */
function refuse({ onFault }: ServerParts, response: ServerResponse, error: unknown): void {
  if (response.closed || response.destroyed) return
  const known = error instanceof RequestError
  if (!known) onFault(error instanceof Error ? error.message : String(error))
  const { status, code, message, retryAfterS } = known ? error : new RequestError(500, 'internal', 'The model failed')
  const body = { error: { message, type: code, code, param: null } }
  if (response.headersSent) {
    response.end(`data: ${JSON.stringify(body)}\n\n`)
    return
  }
  if (retryAfterS !== undefined) response.setHeader('retry-after', String(retryAfterS))
  json(response, status, body)
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function percent(share: number): number {
  return Math.floor(share * 100)
}
