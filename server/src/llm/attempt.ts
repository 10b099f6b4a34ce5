import type { Clock } from '../clock.ts'
import type { Host } from './host.ts'
import { HostFault, incompleteAnswer } from './host-fault.ts'
import { type ByteReader, decodedReader } from './http/decode.ts'
import type { Exchange, ReplyHead } from './http/exchange.ts'
import { toTimeoutFault, toTransportFault } from './http/faults.ts'
import { type Limits, Watch } from './limits.ts'
import type { ChatMessage, ModelPart } from './mode.ts'
import { toHostFault } from './wire/errors.ts'
import { SseParser } from './wire/sse.ts'
import type { AnswerFacts, AnswerReader, WireCall } from './wire/wire.ts'

export interface AttemptOptions {
  messages: readonly ChatMessage[]
  stream: boolean
  maxTokens: number
  thinkingTokens: number
  temperature: number
  /** Whether thoughts are given out, as parts of their own. */
  thinking?: boolean
  traceId: string
  /** Aborted when the caller is gone: the socket is closed, and the iteration throws the signal's reason. */
  signal: AbortSignal
  limits: Limits
  /** On the clock's monotonic scale. */
  deadlineAt: number
  clock: Clock
}

/** More than any answer needs, less than would hurt. */
const MAX_REPLY_BYTES = 4_194_304
const MAX_ERROR_BYTES = 65_536
/** How long the body of an error may take: its status has already said most. */
const ERROR_MS = 1_000
/** How long usage may follow once the answer is known to be whole. */
const TAIL_MS = 1_000

/** Asks a host once. Throws HostFault, or the signal's reason. */
export async function* attempt(host: Host, options: AttemptOptions): AsyncGenerator<ModelPart, void> {
  const { signal, limits, clock } = options
  signal.throwIfAborted()
  const { model, startsThinking, takesThinkingLimit, names } = host
  const { limitSetting, thinkingSetting } = names
  const call = host.wire.open({ ...options, model, startsThinking, takesThinkingLimit, limitSetting, thinkingSetting })
  const watch = new Watch(clock, options.deadlineAt, (limit) =>
    exchange.cancel(toTimeoutFault(limit, limits, host.names)),
  )
  watch.allow('connect', limits.connectMs)
  const exchange = host.connections.send(
    {
      method: 'POST',
      path: host.path,
      headers: {
        ...host.headers,
        accept: options.stream ? 'text/event-stream' : 'application/json',
        'x-request-id': options.traceId,
      },
      body: call.body,
    },
    () => watch.allow('first_token', limits.firstTokenMs),
  )
  const leave = () => exchange.cancel(signal.reason)
  signal.addEventListener('abort', leave, { once: true })
  let whole = false
  try {
    const head = await exchange.head()
    if (head.status !== 200) {
      watch.allow('idle', Math.min(ERROR_MS, limits.idleMs))
      throw toHostFault(await readError(exchange, head), host.names, clock.now())
    }
    const provider = providerOf(head, host)
    const reader = decodedReader(exchange, head.headers['content-encoding'], MAX_REPLY_BYTES)
    const onProgress = () => watch.allow('idle', limits.idleMs)
    const tail = () => watch.allow('idle', Math.min(TAIL_MS, limits.idleMs))
    const facts = yield* readReply(head, reader, call, {
      onProgress,
      tail,
      exchange,
      thinking: options.thinking ?? false,
    })
    whole = true
    watch.stop()
    yield { type: 'finish', finishReason: facts.finishReason, usage: facts.usage, model: facts.model, provider }
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (error instanceof HostFault || !(error instanceof Error)) throw error
    if (exchange.failedIn === undefined) throw error
    throw toTransportFault(error, exchange.failedIn, host.names)
  } finally {
    watch.stop()
    signal.removeEventListener('abort', leave)
    exchange.finish({ soon: whole })
  }
}

interface Reading {
  /** A piece of the answer has come. */
  onProgress: () => void
  /** The answer is whole, only usage may follow. */
  tail: () => void
  exchange: Exchange
  thinking: boolean
}

async function* readReply(
  head: ReplyHead,
  reader: ByteReader,
  call: WireCall,
  reading: Reading,
): AsyncGenerator<ModelPart, AnswerFacts> {
  const type = String(head.headers['content-type'] ?? '')
  if (type.includes('json')) return yield* readWhole(null, reader, call, reading)
  if (type.includes('text/event-stream')) return yield* readStream(null, reader, call.openStream(), reading)
  // Neither is promised, so the first bytes have to tell.
  const first = await reader.read()
  const start = first?.toString('latin1', 0, 16).trimStart() ?? ''
  return /^(data|event|id|retry)?:|^\xef\xbb\xbf/.test(start)
    ? yield* readStream(first, reader, call.openStream(), reading)
    : yield* readWhole(first, reader, call, reading)
}

async function* readWhole(
  first: Buffer | null,
  reader: ByteReader,
  call: WireCall,
  { onProgress }: Reading,
): AsyncGenerator<ModelPart, AnswerFacts> {
  const chunks: Buffer[] = first === null ? [] : [first]
  let bytes = first?.length ?? 0
  for (let chunk = await reader.read(); chunk !== null; chunk = await reader.read()) {
    onProgress()
    bytes += chunk.length
    if (bytes > MAX_REPLY_BYTES) throw tooLarge()
    chunks.push(chunk)
  }
  const [only] = chunks
  const { text, ...facts } = call.readWhole(
    (chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks)).toString('utf8'),
  )
  yield { type: 'text', text }
  return facts
}

async function* readStream(
  first: Buffer | null,
  reader: ByteReader,
  answer: AnswerReader,
  reading: Reading,
): AsyncGenerator<ModelPart, AnswerFacts> {
  const parser = new SseParser()
  let bytes = 0
  let chunk = first ?? (await reader.read())
  while (chunk !== null && !answer.done) {
    bytes += chunk.length
    if (bytes > MAX_REPLY_BYTES) throw tooLarge()
    for (const data of parser.push(chunk)) {
      const text = answer.read(data)
      if (answer.finished) reading.tail()
      else if (answer.started) reading.onProgress()
      if (reading.thinking && answer.thought !== '') yield { type: 'thinking', text: answer.thought }
      if (text !== '') yield { type: 'text', text }
      if (answer.done) break
    }
    if (answer.done) break
    chunk = await nextChunk(reader, answer, reading)
  }
  const rest = answer.done || answer.finished ? null : parser.end()
  if (rest !== null) {
    const text = answer.read(rest)
    if (text !== '') yield { type: 'text', text }
  }
  const { text, ...facts } = answer.end()
  if (text !== '') yield { type: 'text', text }
  return facts
}

/** Once the answer is whole, what goes wrong behind it does it no harm. */
async function nextChunk(reader: ByteReader, answer: AnswerReader, { exchange }: Reading): Promise<Buffer | null> {
  try {
    return await reader.read()
  } catch (error) {
    if (!answer.finished || exchange.failedIn === undefined) throw error
    return null
  }
}

/** A reply that is an error is one by its status; where its body stalls or breaks, the status has to do. */
async function readError(exchange: Exchange, head: ReplyHead): Promise<ReplyHead & { body: string }> {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    const reader = decodedReader(exchange, head.headers['content-encoding'], MAX_ERROR_BYTES)
    for (let chunk = await reader.read(); chunk !== null && bytes < MAX_ERROR_BYTES; chunk = await reader.read()) {
      bytes += chunk.length
      chunks.push(chunk)
    }
  } catch {
    // The status says enough.
  }
  return { ...head, body: Buffer.concat(chunks).toString('utf8', 0, MAX_ERROR_BYTES) }
}

/** Who served it. Throws `provider_not_allowed` before a word of the answer is read. */
function providerOf({ headers }: ReplyHead, host: Host): string | null {
  const named = headers['x-inference-provider']
  const provider = (Array.isArray(named) ? named[0] : named)?.trim() || null
  const { allowedProviders } = host
  if (allowedProviders === null) return provider ?? host.provider
  if (provider !== null && allowedProviders.has(provider.toLowerCase())) return provider
  throw new HostFault('provider_not_allowed', {
    detail: `The answer was withheld: ${provider === null ? 'the reply does not say which provider served it' : 'the provider that served it is not one of HF_ALLOWED_PROVIDERS'}.`,
  })
}

function tooLarge(): Error {
  return incompleteAnswer('The reply of the model host is larger than any answer needs.')
}
