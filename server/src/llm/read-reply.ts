import { incompleteAnswer } from './faults/host-fault.ts'
import type { ByteReader } from './http/decode.ts'
import type { Exchange, ReplyHead } from './http/exchange.ts'
import type { ModelPart, OnPart } from './mode.ts'
import { SseParser } from './wire/sse.ts'
import type { AnswerFacts, Wire, WireRequest } from './wire/wire.ts'

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
  /** Whoever takes the parts can't take more for now. */
  waitFor: (full: Promise<void>) => Promise<void>
  exchange: Exchange
  /** Whether thoughts are given out. */
  thinking: boolean
  onPart: OnPart
}

/** Reads a reply that is a success, whether it is a stream or in one piece: hosts give either, whatever was asked for. */
export function readReply(head: ReplyHead, reader: ByteReader, reading: Reading): Promise<AnswerFacts> {
  const type = String(head.headers['content-type'] ?? '')
  if (type.includes('json')) return readWhole(null, reader, reading)
  if (type.includes('text/event-stream')) return readStream(null, reader, reading)
  return readUnnamed(reader, reading)
}

async function readUnnamed(reader: ByteReader, reading: Reading): Promise<AnswerFacts> {
  // Neither is promised, so the first bytes have to tell.
  const first = await reader.read()
  const start = first?.toString('latin1', 0, 16).trimStart() ?? ''
  const isStream = /^(data|event|id|retry)?:|^\xef\xbb\xbf/.test(start)
  return isStream ? readStream(first, reader, reading) : readWhole(first, reader, reading)
}

async function readWhole(first: Buffer | null, reader: ByteReader, reading: Reading): Promise<AnswerFacts> {
  const { wire, request, thinking, onPart } = reading
  const answer = wire.readWhole(await readJson(first, reader, reading), request)
  if (thinking && answer.thought !== '') await onPart({ type: 'thinking', text: answer.thought })
  const full = onPart({ type: 'text', text: answer.text })
  if (full !== undefined) await full
  return answer
}

async function readJson(first: Buffer | null, reader: ByteReader, { maxBytes, onProgress }: Reading): Promise<string> {
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
  return (chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks)).toString('utf8')
}

/** Gives what stands in the bytes as they come, also where what is wrong stands right behind it. */
async function readStream(first: Buffer | null, reader: ByteReader, reading: Reading): Promise<AnswerFacts> {
  const { wire, request, maxBytes, onProgress, onWhole, waitFor, exchange, thinking, onPart } = reading
  const answer = wire.openStream(request)
  const parser = new SseParser()
  let bytes = 0
  let full: Promise<void> | undefined

  function give(type: ModelPart['type'], text: string): void {
    if (text !== '') full = onPart({ type, text }) ?? full
  }
  function take(data: string): void {
    const text = answer.read(data)
    if (thinking) give('thinking', answer.thought)
    give('text', text)
  }

  let chunk = first ?? (await reader.read())
  while (chunk !== null) {
    bytes += chunk.length
    if (bytes > maxBytes) throw tooLarge()
    for (const data of parser.push(chunk)) {
      take(data)
      if (answer.finished) onWhole()
      else if (answer.started) onProgress()
      if (answer.done) break
    }
    if (answer.done) break
    if (full !== undefined) await waitFor(full)
    full = undefined
    try {
      chunk = await reader.read()
    } catch (error) {
      // Once the answer is whole, what goes wrong behind it does it no harm.
      if (!answer.finished || exchange.failedIn === undefined) throw error
      chunk = null
    }
  }
  const rest = answer.done || answer.finished ? null : parser.end()
  if (rest !== null) take(rest)
  const end = answer.end()
  give('text', end.text)
  return end
}

function isBlank(chunk: Buffer): boolean {
  return chunk.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))
}

function tooLarge(): Error {
  return incompleteAnswer('The reply of the model host is larger than any answer needs.')
}
