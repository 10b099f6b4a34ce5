import { HostFault, incompleteAnswer } from './faults/host-fault.ts'
import type { ByteReader } from './http/decode.ts'
import type { Exchange, ReplyHead } from './http/exchange.ts'
import type { ModelPart, OnPart } from './mode.ts'
import { aWebPage } from './wire/finish.ts'
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

/**
 * Reads a reply that is a success, whether it is a stream or in one piece: hosts give either, whatever was asked for and
 * whatever they call it, so the first bytes tell.
 */
export async function readReply(head: ReplyHead, reader: ByteReader, reading: Reading): Promise<AnswerFacts> {
  const first: Buffer[] = []
  let start = ''
  // Some hosts send blanks while the model is at work, to keep the connection open.
  while (start === '') {
    const chunk = await reader.read()
    if (chunk === null) break
    first.push(chunk)
    if (Buffer.concat(first).length > reading.maxBytes) throw tooLarge()
    start = chunk
      .toString('latin1', 0, 64)
      .replace(/^\xef\xbb\xbf/, '')
      .trimStart()
  }
  const opening = first.length === 1 && first[0] !== undefined ? first[0] : Buffer.concat(first)
  if (start.startsWith('<')) throw aWebPage(reading.request)
  const isNamedStream = String(head.headers['content-type'] ?? '').includes('text/event-stream')
  const isStream = /^(?:data|event|id|retry|error)?:/.test(start) || (isNamedStream && !/^[[{]/.test(start))
  return isStream ? readStream(opening, reader, reading) : readWhole(opening, reader, reading)
}

async function readWhole(first: Buffer, reader: ByteReader, reading: Reading): Promise<AnswerFacts> {
  const { wire, request, thinking, onPart } = reading
  const text = await readJson(first, reader, reading)
  // Events without `data:`, one a line.
  if (/^\s*\{.*\}\s*\n\s*(?:data: ?)?(?:\{|\[DONE)/.test(text)) return readStream(Buffer.from(text), ended, reading)
  const answer = wire.readWhole(text, request)
  if (thinking && answer.thought !== '') await onPart({ type: 'thinking', text: answer.thought })
  const full = onPart({ type: 'text', text: answer.text })
  if (full !== undefined) await full
  return answer
}

async function readJson(first: Buffer, reader: ByteReader, { maxBytes, onProgress }: Reading): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  if (first.length > 0) onProgress()
  for (let chunk: Buffer | null = first; chunk !== null; chunk = await reader.read()) {
    bytes += chunk.length
    if (bytes > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  const [only] = chunks
  return (chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks)).toString('utf8')
}

/** Gives what stands in the bytes as they come, also where what is wrong stands right behind it. */
async function readStream(first: Buffer, reader: ByteReader, reading: Reading): Promise<AnswerFacts> {
  const { wire, request, maxBytes, onProgress, onWhole, waitFor, exchange, thinking, onPart } = reading
  const answer = wire.openStream(request)
  const parser = new SseParser()
  let bytes = 0
  let hasText = false
  let full: Promise<void> | undefined

  function give(type: ModelPart['type'], text: string): void {
    if (text !== '') full = onPart({ type, text }) ?? full
  }
  function take(data: string): void {
    let text: string
    try {
      text = answer.read(data)
    } catch (error) {
      throw hasText && error instanceof HostFault ? brokenOff(error) : error
    }
    hasText ||= text.trim() !== ''
    if (thinking) give('thinking', answer.thought)
    give('text', text)
  }

  let chunk: Buffer | null = first
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

/** What was shown is half an answer, whatever the reason. */
function brokenOff(fault: HostFault): HostFault {
  if (fault.code === 'answer_incomplete') return fault
  return incompleteAnswer(`The host broke its answer off. ${fault.message}`, { wellFormed: !fault.transient })
}

const ended: ByteReader = { read: () => Promise.resolve(null) }

function tooLarge(): Error {
  return incompleteAnswer('The reply of the model host is larger than any answer needs.')
}
