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

/** A reply as it comes. */
export interface ReplyReader {
  /** What the next bytes say, which may be nothing. Throws where they, or what came before them, make no answer. */
  read(): Promise<readonly ModelPart[]>
  /** Null until all of it is read. */
  readonly facts: AnswerFacts | null
}

/** Reads a reply that is a success, whether it is a stream or in one piece: hosts give either, whatever was asked for. */
export async function openReply(head: ReplyHead, reader: ByteReader, reading: Reading): Promise<ReplyReader> {
  const type = String(head.headers['content-type'] ?? '')
  if (type.includes('json')) return new WholeReply(null, reader, reading)
  if (type.includes('text/event-stream')) return new StreamedReply(null, reader, reading)
  // Neither is promised, so the first bytes have to tell.
  const first = await reader.read()
  const start = first?.toString('latin1', 0, 16).trimStart() ?? ''
  return /^(data|event|id|retry)?:|^\xef\xbb\xbf/.test(start)
    ? new StreamedReply(first, reader, reading)
    : new WholeReply(first, reader, reading)
}

class WholeReply implements ReplyReader {
  facts: AnswerFacts | null = null
  readonly #first: Buffer | null
  readonly #reader: ByteReader
  readonly #reading: Reading

  constructor(first: Buffer | null, reader: ByteReader, reading: Reading) {
    this.#first = first
    this.#reader = reader
    this.#reading = reading
  }

  async read(): Promise<readonly ModelPart[]> {
    const { wire, request, thinking } = this.#reading
    const { text, thought, ...facts } = wire.readWhole(await this.#json(), request)
    this.facts = facts
    const thoughts: ModelPart[] = thinking && thought !== '' ? [{ type: 'thinking', text: thought }] : []
    return [...thoughts, { type: 'text', text }]
  }

  async #json(): Promise<string> {
    const chunks: Buffer[] = []
    let bytes = 0
    let begun = false
    for (let chunk = this.#first ?? (await this.#reader.read()); chunk !== null; chunk = await this.#reader.read()) {
      bytes += chunk.length
      if (bytes > this.#reading.maxBytes) throw tooLarge()
      // Some hosts send blanks while the model is at work, to keep the connection open.
      if (!begun && !isBlank(chunk)) {
        begun = true
        this.#reading.onProgress()
      }
      chunks.push(chunk)
    }
    const [only] = chunks
    return (chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks)).toString('utf8')
  }
}

class StreamedReply implements ReplyReader {
  facts: AnswerFacts | null = null
  #first: Buffer | null
  readonly #reader: ByteReader
  readonly #reading: Reading
  readonly #answer: AnswerReader
  readonly #parser = new SseParser()
  #bytes = 0
  /** What is wrong behind the parts that were given out last. */
  #fault: unknown

  constructor(first: Buffer | null, reader: ByteReader, reading: Reading) {
    this.#first = first
    this.#reader = reader
    this.#reading = reading
    this.#answer = reading.wire.openStream(reading.request)
  }

  async read(): Promise<readonly ModelPart[]> {
    if (this.#fault !== undefined) throw this.#fault
    const chunk = this.#first ?? (await this.#next())
    this.#first = null
    const parts: ModelPart[] = []
    try {
      if (chunk !== null) this.#take(chunk, parts)
      if (chunk === null || this.#answer.done) this.#end(parts)
    } catch (error) {
      // Whatever else stands in the same bytes, what came before it has come.
      if (parts.length === 0) throw error
      this.#fault = error
    }
    return parts
  }

  #take(chunk: Buffer, parts: ModelPart[]): void {
    this.#bytes += chunk.length
    if (this.#bytes > this.#reading.maxBytes) throw tooLarge()
    for (const data of this.#parser.push(chunk)) {
      this.#event(data, parts)
      if (this.#answer.finished) this.#reading.onWhole()
      else if (this.#answer.started) this.#reading.onProgress()
      if (this.#answer.done) return
    }
  }

  #event(data: string, parts: ModelPart[]): void {
    const text = this.#answer.read(data)
    if (this.#reading.thinking && this.#answer.thought !== '')
      parts.push({ type: 'thinking', text: this.#answer.thought })
    if (text !== '') parts.push({ type: 'text', text })
  }

  #end(parts: ModelPart[]): void {
    const rest = this.#answer.done || this.#answer.finished ? null : this.#parser.end()
    if (rest !== null) this.#event(rest, parts)
    const { text, ...facts } = this.#answer.end()
    if (text !== '') parts.push({ type: 'text', text })
    this.facts = facts
  }

  /** Once the answer is whole, what goes wrong behind it does it no harm. */
  async #next(): Promise<Buffer | null> {
    try {
      return await this.#reader.read()
    } catch (error) {
      if (!this.#answer.finished || this.#reading.exchange.failedIn === undefined) throw error
      return null
    }
  }
}

function isBlank(chunk: Buffer): boolean {
  return chunk.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))
}

function tooLarge(): Error {
  return incompleteAnswer('The reply of the model host is larger than any answer needs.')
}
