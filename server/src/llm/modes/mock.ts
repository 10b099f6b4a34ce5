import type { LocalMode } from '../mode.ts'

const TEXT = 'This is the mock mode: a fixed text for tests. No model was asked and no record was read for it.'

/** A fixed text that says it is a mock, in several parts so that streams can be tried. */
export function defineMock(_config: unknown): LocalMode {
  return {
    kind: 'local',
    id: 'mock',
    label: 'Mock (fixed text, for tests)',
    model: null,
    contextTokens: 32_000,
    maxTokens: 256,
    state: () => ({ state: 'ready', ready: true, reason: 'It always answers the same text.' }),
    async generate(_prompt, { onPart }) {
      for (const text of TEXT.split(/(?<= )/)) await onPart({ type: 'text', text })
      return {
        finishReason: 'stop',
        usage: { prompt_tokens: null, completion_tokens: null },
        model: null,
        provider: null,
      }
    },
  }
}
