import { plainTemplate } from './chat-templates.ts'
import { encodeGguf, type GgufTensor, type GgufValue } from './gguf-file.ts'
import { buildVocabulary, toPieces, type Vocabulary } from './vocabulary.ts'

export interface Shape {
  layers: number
  embedding: number
  heads: number
  keyValueHeads: number
  feedForward: number
  /** Tokens of context that the file says it was trained for. */
  context: number
}

const TINY: Shape = { layers: 1, embedding: 128, heads: 4, keyValueHeads: 2, feedForward: 64, context: 8192 }

/**
 * A model that always emits `text`, whatever it is asked, as soon as the prompt ends with a line feed, as those of
 * ChatML do. Its attention and feed-forward weights are zero, so what leaves the last layer is the last token's own
 * vector, and the output matrix holds at each token the vector of the token before it. `<think>` and `</think>` in the
 * text become the tokens of that name. With `endless` the text starts again instead of ending.
 */
export function scriptedModel(
  text: string,
  {
    template = plainTemplate,
    endless = false,
    shape = TINY,
  }: { template?: string; endless?: boolean; shape?: Shape } = {},
): Buffer {
  const pieces = text
    .split(/(<\/?think>)/)
    .filter((part) => part !== '')
    .flatMap((part) => (isTag(part) ? [part] : toPieces(part)))
  const vocabulary = buildVocabulary(
    pieces.filter((piece) => !isTag(piece)),
    { thinks: pieces.some(isTag) || template.includes('<think>') },
  )
  const chain = ['\n', ...pieces].map((piece) => vocabulary.idOf(piece))
  chain.push(endless ? (chain[1] ?? 0) : vocabulary.idOf('<|im_end|>'))

  const random = generator(7)
  const vectors = vocabulary.tokens.map(() => signs(shape.embedding, random))
  const output = vocabulary.tokens.map(() => new Float32Array(shape.embedding))
  for (const [index, token] of chain.entries()) {
    const before = chain[index - 1]
    if (before === undefined) continue
    const row = output[token]
    vectors[before]?.forEach((value, column) => {
      if (row) row[column] = (row[column] ?? 0) + value
    })
  }
  return buildModel({
    vocabulary,
    template,
    shape,
    embedding: joined(vectors),
    output: joined(output),
    weights: (size) => new Float32Array(size),
  })
}

/** A model with random weights: what it emits is noise, but hangs on every token of the prompt. */
export function randomModel(
  seed: number,
  { template = plainTemplate, shape = TINY }: { template?: string; shape?: Shape } = {},
): Buffer {
  const random = generator(seed)
  const vocabulary = buildVocabulary(['alpha ', 'beta ', 'gamma ', 'delta '])
  const weights = (size: number, scale = 0.2) => Float32Array.from({ length: size }, () => (random() - 0.5) * 2 * scale)
  return buildModel({
    vocabulary,
    template,
    shape,
    embedding: weights(vocabulary.tokens.length * shape.embedding, 1),
    output: weights(vocabulary.tokens.length * shape.embedding, 0.5),
    weights,
  })
}

/** A file whose header is sound and whose vocabulary has a token twice: llama.cpp aborts its whole process over it. */
export function abortingModel(): Buffer {
  const vocabulary = buildVocabulary(['twice ', 'twice '])
  const size = vocabulary.tokens.length * TINY.embedding
  return buildModel({
    vocabulary,
    template: plainTemplate,
    shape: TINY,
    embedding: new Float32Array(size),
    output: new Float32Array(size),
    weights: (length) => new Float32Array(length),
  })
}

function buildModel(parts: {
  vocabulary: Vocabulary
  template: string
  shape: Shape
  embedding: Float32Array
  output: Float32Array
  weights: (size: number) => Float32Array
}): Buffer {
  const { vocabulary, shape, weights } = parts
  const { embedding, feedForward, layers } = shape
  const keyValue = (embedding / shape.heads) * shape.keyValueHeads
  const ones = (size: number) => new Float32Array(size).fill(1)
  const matrix = (name: string, from: number, to: number): GgufTensor => ({
    name: `${name}.weight`,
    shape: [from, to],
    values: weights(from * to),
  })
  const vector = (name: string, values: Float32Array): GgufTensor => ({ name, shape: [values.length], values })
  const tensors: GgufTensor[] = [
    { name: 'token_embd.weight', shape: [embedding, vocabulary.tokens.length], values: parts.embedding },
    { name: 'output.weight', shape: [embedding, vocabulary.tokens.length], values: parts.output },
    vector('output_norm.weight', ones(embedding)),
  ]
  for (let layer = 0; layer < layers; layer++) {
    const block = `blk.${layer}`
    tensors.push(
      vector(`${block}.attn_norm.weight`, ones(embedding)),
      matrix(`${block}.attn_q`, embedding, embedding),
      matrix(`${block}.attn_k`, embedding, keyValue),
      matrix(`${block}.attn_v`, embedding, keyValue),
      vector(`${block}.attn_q.bias`, new Float32Array(embedding)),
      vector(`${block}.attn_k.bias`, new Float32Array(keyValue)),
      vector(`${block}.attn_v.bias`, new Float32Array(keyValue)),
      matrix(`${block}.attn_output`, embedding, embedding),
      vector(`${block}.ffn_norm.weight`, ones(embedding)),
      matrix(`${block}.ffn_gate`, embedding, feedForward),
      matrix(`${block}.ffn_up`, embedding, feedForward),
      matrix(`${block}.ffn_down`, feedForward, embedding),
    )
  }
  return encodeGguf(metadata(parts), tensors)
}

function metadata({ vocabulary, template, shape }: { vocabulary: Vocabulary; template: string; shape: Shape }) {
  return {
    'general.architecture': 'qwen2',
    'general.name': 'A tiny model for tests',
    'qwen2.block_count': shape.layers,
    'qwen2.context_length': shape.context,
    'qwen2.embedding_length': shape.embedding,
    'qwen2.feed_forward_length': shape.feedForward,
    'qwen2.attention.head_count': shape.heads,
    'qwen2.attention.head_count_kv': shape.keyValueHeads,
    'qwen2.attention.layer_norm_rms_epsilon': { float: 1e-6 },
    'qwen2.rope.freq_base': { float: 10_000 },
    'tokenizer.ggml.model': 'gpt2',
    'tokenizer.ggml.pre': 'qwen2',
    'tokenizer.ggml.tokens': { strings: vocabulary.tokens },
    'tokenizer.ggml.token_type': { integers: vocabulary.types },
    'tokenizer.ggml.merges': { strings: [] },
    'tokenizer.ggml.eos_token_id': vocabulary.idOf('<|im_end|>'),
    'tokenizer.ggml.padding_token_id': vocabulary.idOf('<|endoftext|>'),
    'tokenizer.ggml.add_bos_token': false,
    'tokenizer.chat_template': template,
  } satisfies Record<string, GgufValue>
}

function isTag(text: string): boolean {
  return text === '<think>' || text === '</think>'
}

function joined(rows: readonly Float32Array[]): Float32Array {
  return Float32Array.from(rows.flatMap((row) => [...row]))
}

function signs(length: number, random: () => number): Float32Array {
  return Float32Array.from({ length }, () => (random() < 0.5 ? -1 : 1))
}

/** Mulberry32: the same numbers in [0, 1) for the same seed, everywhere. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
