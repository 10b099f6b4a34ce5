// Asks the model host at the address given so many times, 32 at once of which 8 are let through, as a hosted mode does.
import { parseConfig } from '../src/config.ts'
import type { Prompt } from '../src/llm/mode.ts'
import { buildModes } from '../src/llm/modes.ts'

const [url, calls] = process.argv.slice(2)
const mode = buildModes(parseConfig({ HF_BASE_URL: url, HF_API_TOKEN: 'test', HF_MAX_CONCURRENT: '8' })).get(
  'hf-qwen2.5',
)
if (mode?.kind !== 'hosted') throw new Error('no hosted mode')
let left = Number(calls)
const ask = async () => {
  while (left-- > 0) {
    const caller = new AbortController()
    // Another prompt each time: what is said twice would be one string.
    const prompt: Prompt<true> = { messages: [{ role: 'user', content: `${left} ${'x'.repeat(4_000)}` }], masked: true }
    await mode.generate(prompt, {
      signal: caller.signal,
      stream: false,
      traceId: `call-${left}`,
      onPart: () => undefined,
    })
  }
}
await Promise.all(Array.from({ length: 32 }, ask))
await mode.close?.()
