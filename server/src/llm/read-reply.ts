import { incompleteAnswer } from './host-fault.ts'
import type { ByteReader } from './http/decode.ts'
import type { Exchange, ReplyHead } from './http/exchange.ts'
import type { ModelPart } from './mode.ts'
import { SseParser } from './wire/sse.ts'
import type { AnswerFacts, AnswerReader, Wire, WireRequest } from './wire/wire.ts'

export interface Reading {
  wire: Wire
  /** What it is the reply to. */
  request: WireRequest
  /** A reply past this is no answer. */
  maxBytes: number
  /** A token has come, or the first byte of a reply in one piece. */
  onProgress: () => void
  /** The answer is whole, only usage may follow. */
  onWhole: () => void
  exchange: Exchange
  /** Whether thoughts are given out. */
  thinking: boolean
}

/** Reads a reply that is a success, whether it is a stream or in one piece: hosts give either, whatever was asked for. */
export async function* readReply(
  head: ReplyHead,
  reader: ByteReader,
  reading: Reading,
): AsyncGenerator<ModelPart, AnswerFacts> {
  const type = String(head.headers['content-type'] ?? '')
  if (type.includes('json')) return yield* readWhole(null, reader, reading)
  if (type.includes('text/event-stream')) return yield* readStream(null, reader, reading)
  // Neither is promised, so the first bytes have to tell.
  const first = await reader.read()
  const start = first?.toString('latin1', 0, 16).trimStart() ?? ''
  return /^(data|event|id|retry)?:|^\xef\xbb\xbf/.test(start)
    ? yield* readStream(first, reader, reading)
    : yield* readWhole(first, reader, reading)
}

async function* readWhole(
  first: Buffer | null,
  reader: ByteReader,
  { wire, request, maxBytes, onProgress, thinking }: Reading,
): AsyncGenerator<ModelPart, AnswerFacts> {
  const chunks: Buffer[] = []
  let bytes = 0
  let begun = false
  for (let chunk = first ?? (await reader.read()); chunk !== null; chunk = await reader.read()) {
    bytes += chunk.length
    if (bytes > maxBytes) throw tooLarge()
    // Some hosts send blanks while the model is at work, to keep the connection open.
    if (!begun && !isBlank(chunk)) {
      begun = true
      onProgress()
    }
    chunks.push(chunk)
  }
  const [only] = chunks
  const { text, thought, ...facts } = wire.readWhole(
    (chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks)).toString('utf8'),
    request,
  )
  if (thinking && thought !== '') yield { type: 'thinking', text: thought }
  yield { type: 'text', text }
  return facts
}

async function* readStream(
  first: Buffer | null,
  reader: ByteReader,
  reading: Reading,
): AsyncGenerator<ModelPart, AnswerFacts> {
  const answer = reading.wire.openStream(reading.request)
  const parser = new SseParser()
  let bytes = 0
  for (let chunk = first ?? (await reader.read()); chunk !== null; chunk = await nextChunk(reader, answer, reading)) {
    bytes += chunk.length
    if (bytes > reading.maxBytes) throw tooLarge()
    for (const data of parser.push(chunk)) {
      const text = answer.read(data)
      if (answer.finished) reading.onWhole()
      else if (answer.started) reading.onProgress()
      if (reading.thinking && answer.thought !== '') yield { type: 'thinking', text: answer.thought }
      if (text !== '') yield { type: 'text', text }
      if (answer.done) break
    }
    if (answer.done) break
  }
  const rest = answer.done || answer.finished ? null : parser.end()
  if (rest !== null) {
    const text = answer.read(rest)
    if (reading.thinking && answer.thought !== '') yield { type: 'thinking', text: answer.thought }
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

function isBlank(chunk: Buffer): boolean {
  return chunk.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))
}

function tooLarge(): Error {
  return incompleteAnswer('The reply of the model host is larger than any answer needs.')
}
