import { isUtf8 } from 'node:buffer'
import { Refusal } from '../fhir/refusal.ts'
import { decodeInput } from './decode-input.ts'

/** One JSON text, or why there is none at that place. */
export interface Document {
  /** `line 12`; null where it is the whole file. */
  entry: string | null
  content: string | Refusal
}

/** The most bytes of one JSON text, decompressed: one is held in memory at a time, and no more than one. */
const MOST_DOCUMENT_BYTES = 128 * 1024 * 1024

/**
 * The JSON texts of a file: each line of NDJSON, else the whole of it. Which it is shows in the first line, since an
 * object that stands in one line is a whole text by itself. What is wrong with one line leaves the others; what is
 * wrong with the file is thrown as Refusal.
 */
export async function* readDocuments(
  name: string,
  chunks: AsyncIterable<Buffer>,
  mostBytes = MOST_DOCUMENT_BYTES,
): AsyncGenerator<Document> {
  const rest = decodeInput(chunks)[Symbol.asyncIterator]()
  try {
    const { head, ended } = await readFirstLine(rest, mostBytes)
    if (ended && isBlank(head)) return
    const end = firstLineEnd(head)
    const isOneLine = end === null || isBlank(head.subarray(end))
    if (/\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(name) || (!isOneLine && isWholeObject(head.subarray(0, end)))) {
      yield* splitLines(head, ended ? null : rest, mostBytes)
    } else {
      yield { entry: null, content: toText(await collect(head, ended ? null : rest, mostBytes)) }
    }
  } finally {
    await rest.return?.(undefined)
  }
}

type Chunks = AsyncIterator<Buffer>

const NEWLINE = 0x0a

/** Up to what follows the first line that is not blank, or to the end. Each byte is looked at once. */
async function readFirstLine(chunks: Chunks, mostBytes: number): Promise<{ head: Buffer; ended: boolean }> {
  const parts: Buffer[] = []
  let bytes = 0
  let begun = false
  let over = false
  for (;;) {
    const { value, done } = await chunks.next()
    if (done) return { head: Buffer.concat(parts), ended: true }
    parts.push(value)
    bytes += value.length
    let at: number = begun ? 0 : firstVisible(value)
    begun ||= at !== -1
    if (begun && !over) {
      const end = value.indexOf(NEWLINE, at)
      over = end !== -1
      at = end + 1
    }
    if ((over && firstVisible(value, at) !== -1) || bytes > mostBytes)
      return { head: Buffer.concat(parts), ended: false }
  }
}

/** Where the first line that is not blank ends; null where its end is not there yet. */
function firstLineEnd(head: Buffer): number | null {
  const start = firstVisible(head)
  if (start === -1) return null
  const end = head.indexOf(NEWLINE, start)
  return end === -1 ? null : end
}

/** The place of the first byte that is no blank; -1 where there is none. */
function firstVisible(bytes: Buffer, start = 0, end = bytes.length): number {
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) > 0x20) return at
  return -1
}

function isBlank(bytes: Buffer): boolean {
  return firstVisible(bytes) === -1
}

function isWholeObject(line: Buffer): boolean {
  const text = `${line.subarray(0, 200).toString('latin1')}…${line.subarray(-200).toString('latin1')}`.trim()
  return text.startsWith('{') && text.endsWith('}')
}

async function* splitLines(head: Buffer, rest: Chunks | null, mostBytes: number): AsyncGenerator<Document> {
  let number = 0
  let parts: Buffer[] = []
  let bytes = 0

  function end(last: Buffer): Document | null {
    number++
    const line = bytes + last.length > mostBytes ? tooLarge(mostBytes) : Buffer.concat([...parts, last])
    parts = []
    bytes = 0
    if (!(line instanceof Refusal) && isBlank(line)) return null
    return { entry: `line ${number}`, content: line instanceof Refusal ? line : toText(line) }
  }

  let chunk: Buffer | null = head
  while (chunk !== null) {
    let start = 0
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, start)) {
      const isWholeBlank = bytes === 0 && firstVisible(chunk, start, at) === -1
      if (isWholeBlank) number++
      const document = isWholeBlank ? null : end(chunk.subarray(start, at))
      if (document !== null) yield document
      start = at + 1
    }
    const tail = chunk.subarray(start)
    bytes += tail.length
    // What is past the limit is counted and not kept.
    if (bytes <= mostBytes) parts.push(tail)
    else parts = []
    const next: IteratorResult<Buffer> | null = rest === null ? null : await rest.next()
    chunk = next === null || next.done ? null : next.value
  }
  const document = bytes > 0 ? end(Buffer.alloc(0)) : null
  if (document !== null) yield document
}

async function collect(head: Buffer, rest: Chunks | null, mostBytes: number): Promise<Buffer> {
  const parts = [head]
  let bytes = head.length
  for (let next = await rest?.next(); next !== undefined && !next.done; next = await rest?.next()) {
    parts.push(next.value)
    bytes += next.value.length
    if (bytes > mostBytes) throw tooLarge(mostBytes)
  }
  if (bytes > mostBytes) throw tooLarge(mostBytes)
  return Buffer.concat(parts)
}

function toText(bytes: Buffer): string | Refusal {
  return isUtf8(bytes) ? bytes.toString('utf8') : new Refusal('not_utf8', 'It is neither UTF-8 nor UTF-16.')
}

function tooLarge(mostBytes: number): Refusal {
  const megabytes = Math.round(mostBytes / 1024 / 1024)
  return new Refusal('too_large', `It is larger than the ${megabytes} MB that one JSON text may have.`)
}
