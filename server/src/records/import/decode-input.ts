import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Refusal } from '../fhir/refusal.ts'

/**
 * Bytes of a file as UTF-8: decompressed where it is gzip, from UTF-16 where it is that, without a byte order mark.
 * Which it is shows in the first bytes, whatever the file is called. Throws Refusal `unsupported_format`,
 * `gzip_damaged`, `compressed_too_much` or `not_utf8`.
 */
export async function* decodeInput(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const raw = await peek(chunks)
  const isGzip = raw.head[0] === 0x1f && raw.head[1] === 0x8b
  const plain = isGzip ? await peek(gunzip(raw.chunks)) : raw
  const { head } = plain
  if (head[0] === 0x50 && head[1] === 0x4b && head[2] === 3) {
    throw new Refusal('unsupported_format', 'It is a zip archive: unpack it and import the folder.')
  }
  if (/^(?:\xef\xbb\xbf)?\s*</.test(head.toString('latin1'))) {
    throw new Refusal('unsupported_format', 'It is XML, and only the JSON form of FHIR can be read.')
  }
  if (isUtf16(head, 0)) yield* fromUtf16(plain.chunks, 'utf-16le')
  else if (isUtf16(head, 1)) yield* fromUtf16(plain.chunks, 'utf-16be')
  else yield* withoutMark(plain.chunks)
}

interface Peeked {
  /** Up to HEAD_BYTES of the beginning, less only where there is no more. */
  head: Buffer
  /** Everything, the head included. */
  chunks: AsyncIterable<Buffer>
}

const HEAD_BYTES = 64

async function peek(source: AsyncIterable<Buffer>): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]()
  let start = Buffer.alloc(0)
  let ended = false
  while (start.length < HEAD_BYTES && !ended) {
    const { value, done } = await iterator.next()
    if (done) ended = true
    else start = Buffer.concat([start, value])
  }
  async function* chunks(): AsyncGenerator<Buffer> {
    try {
      if (start.length > 0) yield start
      for (let next = ended ? null : await iterator.next(); next && !next.done; next = await iterator.next()) {
        yield next.value
      }
    } finally {
      await iterator.return?.()
    }
  }
  return { head: start.subarray(0, HEAD_BYTES), chunks: chunks() }
}

/** `at` is the byte that is zero in the first letters of JSON: 1 in little-endian, 0 in big-endian. */
function isUtf16(head: Buffer, endian: 0 | 1): boolean {
  const [first, second] = endian === 0 ? [head[0], head[1]] : [head[1], head[0]]
  if (first === 0xff && second === 0xfe) return true
  return second === 0 && (first === 0x7b || first === 0x20 || first === 0x0a || first === 0x0d)
}

async function* fromUtf16(chunks: AsyncIterable<Buffer>, encoding: 'utf-16le' | 'utf-16be'): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }))
    yield Buffer.from(decoder.decode())
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Refusal('not_utf8', 'It begins as UTF-16 and is not.')
  }
}

async function* withoutMark(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let first = true
  for await (const chunk of chunks) {
    const marked = first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf
    first = false
    yield marked ? chunk.subarray(3) : chunk
  }
}

/** Records shrink to a twentieth; what shrinks to a two-hundredth is made to fill somebody's disk or memory. */
const MOST_RATIO = 200
/** Below this much, any ratio does no harm. */
const HARMLESS_BYTES = 32 * 1024 * 1024

async function* gunzip(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const inflated = createGunzip({ chunkSize: 1 << 20 })
  const feeding = pipeline(Readable.from(chunks), inflated)
  // It is told by the iteration below; here it would be told a second time, to nobody.
  feeding.catch(() => {})
  let bytes = 0
  try {
    for await (const chunk of inflated) {
      bytes += chunk.length
      if (bytes > HARMLESS_BYTES && bytes > MOST_RATIO * inflated.bytesWritten) {
        throw new Refusal('compressed_too_much', 'It grows far more than a record does when it is decompressed.')
      }
      yield chunk
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw code.startsWith('Z_') ? new Refusal('gzip_damaged', 'Its compression is damaged, or it is cut off.') : error
  } finally {
    inflated.destroy()
  }
}
