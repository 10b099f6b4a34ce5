/** A value of a GGUF header. A plain number is written as uint32, `{float}` as float32. */
export type GgufValue =
  | string
  | number
  | boolean
  | { float: number }
  | { strings: readonly string[] }
  | { integers: readonly number[] }

/** A matrix or vector, row after row; `shape` as GGUF has it: the length of a row first. */
export interface GgufTensor {
  name: string
  shape: readonly number[]
  values: Float32Array
}

const ALIGNMENT = 32
const VALUE_TYPE = { uint32: 4, int32: 5, float32: 6, bool: 7, string: 8, array: 9 } as const
const TENSOR_TYPE = { f32: 0, f16: 1 } as const

/**
 * A GGUF file (version 3, little endian), as the format's specification in the ggml repository describes it. Vectors
 * are stored as float32 and matrices as float16, as llama.cpp wants its norms and biases.
 */
export function encodeGguf(metadata: Readonly<Record<string, GgufValue>>, tensors: readonly GgufTensor[]): Buffer {
  const entries = Object.entries(metadata)
  const data = tensors.map(encodeTensor)
  let offset = 0
  const infos = tensors.map((tensor, index) => {
    const info = encodeTensorInfo(tensor, offset)
    offset += data[index]?.length ?? 0
    return info
  })
  const header = Buffer.concat([
    Buffer.from('GGUF'),
    uint32(3),
    uint64(tensors.length),
    uint64(entries.length),
    ...entries.flatMap(([key, value]) => [text(key), encodeValue(value)]),
    ...infos,
  ])
  return Buffer.concat([aligned(header), ...data])
}

function encodeValue(value: GgufValue): Buffer {
  if (typeof value === 'string') return Buffer.concat([uint32(VALUE_TYPE.string), text(value)])
  if (typeof value === 'number') return Buffer.concat([uint32(VALUE_TYPE.uint32), uint32(value)])
  if (typeof value === 'boolean') return Buffer.concat([uint32(VALUE_TYPE.bool), Buffer.from([value ? 1 : 0])])
  if ('float' in value) return Buffer.concat([uint32(VALUE_TYPE.float32), float32(value.float)])
  const [type, items] =
    'strings' in value
      ? [VALUE_TYPE.string, value.strings.map(text)]
      : [VALUE_TYPE.int32, value.integers.map((item) => uint32(item))]
  return Buffer.concat([uint32(VALUE_TYPE.array), uint32(type), uint64(items.length), ...items])
}

function encodeTensorInfo({ name, shape }: GgufTensor, offset: number): Buffer {
  const type = shape.length === 1 ? TENSOR_TYPE.f32 : TENSOR_TYPE.f16
  return Buffer.concat([text(name), uint32(shape.length), ...shape.map(uint64), uint32(type), uint64(offset)])
}

function encodeTensor({ shape, values }: GgufTensor): Buffer {
  if (shape.length === 1) return aligned(Buffer.from(values.buffer, values.byteOffset, values.byteLength))
  const halves = Uint16Array.from(values, toHalf)
  return aligned(Buffer.from(halves.buffer))
}

const single = new Float32Array(1)
const singleBits = new Uint32Array(single.buffer)

/** The bits of the nearest float16 towards zero; what is too small for a normal float16 becomes zero. */
function toHalf(value: number): number {
  single[0] = value
  const bits = singleBits[0] ?? 0
  const sign = (bits >>> 16) & 0x8000
  const exponent = ((bits >>> 23) & 0xff) - 127 + 15
  if (exponent <= 0) return sign
  if (exponent >= 31) return sign | 0x7bff
  return sign | (exponent << 10) | ((bits >>> 13) & 0x3ff)
}

function aligned(bytes: Buffer): Buffer {
  const rest = bytes.length % ALIGNMENT
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(ALIGNMENT - rest)])
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value)
  return Buffer.concat([uint64(bytes.length), bytes])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}

function float32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeFloatLE(value)
  return bytes
}
