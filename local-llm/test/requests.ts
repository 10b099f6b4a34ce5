export const TOKEN = 'a-token-for-tests-only'

/** The body of a question that is always answered the same. */
export function ask(content: string, more: object = {}): object {
  return { messages: [{ role: 'user', content }], temperature: 0, ...more }
}
