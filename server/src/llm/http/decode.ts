import type { Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'
import { incompleteAnswer } from '../faults/host-fault.ts'

/** What a reply is read from, chunk by chunk; null at its end. */
export interface ByteReader {
  read(): Promise<Buffer | null>
}

const decoders: ReadonlyMap<string, () => Transform> = new Map(
  Object.entries<() => Transform>({
    gzip: createGunzip,
    'x-gzip': createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
    zstd: createZstdDecompress,
  }),
)

/**
 * We ask for no compression, and some hosts compress all the same. Reads what they mean; `answer_incomplete` where the
 * bytes are not what `content-encoding` says, or grow beyond `maxBytes`.
 */
export function decodedReader(reader: ByteReader, encoding: string | undefined, maxBytes: number): ByteReader {
  const name = encoding?.trim().toLowerCase() ?? ''
  if (name === '' || name === 'identity') return reader
  const create = decoders.get(name)
  if (create === undefined) throw incompleteAnswer('The model host compressed its reply in a way nobody asked for.')
  const decoder = create()
  const chunks: Buffer[] = []
  let bytes = 0
  let failure: Error | undefined
  decoder.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > maxBytes) decoder.destroy(tooLarge())
    else chunks.push(chunk)
  })
  decoder.on('error', (error) => {
    failure ??= error instanceof Error && error.name === 'ProblemError' ? error : brokenCompression()
  })
  let ended = false

  async function feed(): Promise<void> {
    const chunk = await reader.read()
    await new Promise<void>((resolve) => {
      // A decoder that fails closes, and then calls back no more.
      decoder.once('close', resolve)
      const next = () => {
        decoder.off('close', resolve)
        resolve()
      }
      if (chunk === null) {
        ended = true
        decoder.end(next)
      } else decoder.write(chunk, next)
    })
  }

  return {
    async read() {
      while (chunks.length === 0) {
        if (failure !== undefined) throw failure
        if (ended) return null
        await feed()
      }
      return chunks.shift() ?? null
    },
  }
}

function tooLarge(): Error {
  return incompleteAnswer('The reply of the model host is larger than any answer needs.')
}

function brokenCompression(): Error {
  return incompleteAnswer('The reply of the model host is compressed, and broken.')
}
