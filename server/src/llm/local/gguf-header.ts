/** What of a GGUF file's header tells how much memory its context needs. */
export interface GgufShape {
  architecture: string
  layers: number
  /** Bytes that one token keeps in the cache of keys and values, which is float16. */
  cacheBytesPerToken: number
  /** Tokens of context that it was trained for. */
  trainedContext: number
}

const SCALAR_BYTES: Readonly<Record<number, number>> = {
  0: 1,
  1: 1,
  2: 2,
  3: 2,
  4: 4,
  5: 4,
  6: 4,
  7: 1,
  10: 8,
  11: 8,
  12: 8,
}
const STRING = 8
const ARRAY = 9

/** Whether a file that starts like this calls itself GGUF, of a version in use. */
export function isGguf(start: Buffer): boolean {
  return start.length >= 8 && start.toString('latin1', 0, 4) === 'GGUF' && [2, 3].includes(start.readUInt32LE(4))
}

/**
 * Reads the beginning of a GGUF file, of which a megabyte is enough: files give the model's shape before its vocabulary.
 * Null where the beginning does not tell, or where the model keeps no cache of the usual kind.
 */
export function readGgufShape(start: Buffer): GgufShape | null {
  if (!isGguf(start)) return null
  const { values, whole } = readValues(start)
  // A cut before the vocabulary may have taken away part of the shape.
  if (!whole && ![...values.keys()].some((key) => key.startsWith('tokenizer.'))) return null
  const architecture = values.get('general.architecture')
  if (typeof architecture !== 'string') return null
  const number = (name: string) => {
    const value = values.get(`${architecture}.${name}`)
    return typeof value === 'number' && value > 0 ? value : null
  }
  const layers = number('block_count')
  const embedding = number('embedding_length')
  const heads = number('attention.head_count')
  const trainedContext = number('context_length')
  if (layers === null || embedding === null || heads === null || trainedContext === null) return null
  const keyValueHeads = number('attention.head_count_kv') ?? heads
  const keyLength = number('attention.key_length') ?? embedding / heads
  const valueLength = number('attention.value_length') ?? embedding / heads
  return {
    architecture,
    layers,
    trainedContext,
    cacheBytesPerToken: layers * keyValueHeads * (keyLength + valueLength) * 2,
  }
}

/** The numbers and texts of the header, as far as the bytes go; arrays are passed over. */
function readValues(bytes: Buffer): { values: Map<string, string | number>; whole: boolean } {
  const values = new Map<string, string | number>()
  let at = 8 + 8
  const uint64 = () => {
    const value = Number(bytes.readBigUInt64LE(at))
    at += 8
    return value
  }
  const text = () => {
    const length = uint64()
    if (at + length > bytes.length) throw new RangeError('the text goes on')
    at += length
    return bytes.toString('utf8', at - length, at)
  }
  const skip = (type: number): void => {
    if (type === STRING) text()
    else if (type === ARRAY) {
      const itemType = bytes.readUInt32LE(at)
      at += 4
      const items = uint64()
      const size = SCALAR_BYTES[itemType]
      if (size !== undefined) at += items * size
      else for (let item = 0; item < items; item++) skip(itemType)
    } else at += SCALAR_BYTES[type] ?? Number.POSITIVE_INFINITY
  }
  try {
    for (let left = uint64(); left > 0; left--) {
      const key = text()
      const type = bytes.readUInt32LE(at)
      at += 4
      if (type === STRING) values.set(key, text())
      else if (type === 4) values.set(key, bytes.readUInt32LE(at))
      else if (type === 10) values.set(key, Number(bytes.readBigUInt64LE(at)))
      if (type !== STRING) skip(type)
    }
    return { values, whole: true }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { values, whole: false }
  }
}
