import { expect, test } from 'vitest'
import { encodeGguf } from '../../../../local-llm/tiny/gguf-file.ts'
import { randomModel } from '../../../../local-llm/tiny/models.ts'
import { memoryNeed } from './fit.ts'
import { readGgufShape } from './gguf-header.ts'

const QWEN = {
  'general.architecture': 'qwen3',
  'general.tags': { strings: ['text-generation', 'chat'] },
  'qwen3.block_count': 36,
  'qwen3.context_length': 262_144,
  'qwen3.embedding_length': 2560,
  'qwen3.attention.head_count': 32,
  'qwen3.attention.head_count_kv': 8,
  'qwen3.attention.key_length': 128,
  'qwen3.attention.value_length': 128,
  'qwen3.rope.freq_base': { float: 5_000_000 },
}

test('the cache of a token is told by layers, heads and their length', () => {
  expect(readGgufShape(encodeGguf(QWEN, []))).toEqual({
    architecture: 'qwen3',
    layers: 36,
    trainedContext: 262_144,
    cacheBytesPerToken: 36 * 8 * (128 + 128) * 2,
  })
})

test('where the length of a head is not given, it follows from the embedding', () => {
  // One layer, 2 of 4 heads, 32 wide.
  expect(readGgufShape(randomModel(1))?.cacheBytesPerToken).toBe(2 * (32 + 32) * 2)
})

test('a header that is cut, or is none, tells nothing and does no harm', () => {
  const whole = encodeGguf(QWEN, [])
  for (let length = 0; length < 300; length++) expect(readGgufShape(whole.subarray(0, length))).toBeNull()
  expect(readGgufShape(Buffer.from('<html>'.repeat(100)))).toBeNull()
  const absurd = Buffer.from(whole)
  absurd.writeBigUInt64LE(2n ** 60n, 16)
  expect(() => readGgufShape(absurd)).not.toThrow()
  absurd.writeBigUInt64LE(2n ** 60n, 24)
  expect(readGgufShape(absurd)).toBeNull()
})

test('the memory of a model is its weights, the cache of all that it answers at once, and what runs it', () => {
  const shape = readGgufShape(encodeGguf(QWEN, []))
  const need = memoryNeed(2_500_000_000, shape, { contextTokens: 8192, parallel: 2 })
  expect(need.cache).toBe(8192 * 2 * 147_456)
  expect(need.total).toBeGreaterThan(need.weights + need.cache)
  const unread = memoryNeed(2_500_000_000, null, { contextTokens: 8192, parallel: 2 })
  expect(unread.total).toBeGreaterThanOrEqual(need.total)
})
