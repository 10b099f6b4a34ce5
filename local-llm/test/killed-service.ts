// A service that asks its local mode for an answer without end, and says when it has begun. To be killed in the middle.
import { parseConfig } from '../../server/src/config.ts'
import { buildModes } from '../../server/src/llm/modes.ts'

const config = parseConfig({ GGUF_MODEL_PATH: process.argv[2], GGUF_N_CTX: '8192', GGUF_MAX_TOKENS: '8000' })
const mode = buildModes(config).get('gguf')
if (mode?.kind !== 'local') throw new Error('gguf is a local mode')
const messages = [{ role: 'user', content: 'On and on' }] as const
await mode.generate(
  { messages, masked: false },
  {
    stream: true,
    signal: new AbortController().signal,
    traceId: 'test',
    onPart: ({ type }) => {
      process.stdout.write(`${type}\n`)
      return undefined
    },
  },
)
