import { expect, test } from 'vitest'
import { parseConfig } from './config.ts'

const headers = ['HF_API_TOKEN', 'HF_BILL_TO', 'GGUF_API_TOKEN', 'QWEN_API_TOKEN', 'FHIR_BEARER_TOKEN'] as const

test.each(headers)(
  '%s with a character that no header can carry is refused by its name, and never shown',
  (variable) => {
    for (const character of ['\n', '\r', '\r\n', '\0', '\t', '\x7f', '’', '🔑']) {
      const read = () => parseConfig({ [variable]: `se${character}cret` })
      expect(read).toThrow(new RegExp(`^${variable}: holds a control character, such as a line break, [^\\n]*$`))
      expect(read).not.toThrow(/cret/)
    }
  },
)

test.each(headers)('%s may end with a line break, as the content of a file does', (variable) => {
  expect(parseConfig({ [variable]: 'secret\r\n' })[variable]).toBe('secret')
})
