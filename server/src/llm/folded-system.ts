import type { ChatMessage } from './mode.ts'

/** The same messages where the system's is the beginning of the first user's: some templates know no other roles. */
export function foldedSystem(messages: readonly ChatMessage[]): readonly ChatMessage[] {
  const [system, first, ...others] = messages
  if (system?.role !== 'system' || first?.role !== 'user') return messages
  return [{ role: 'user', content: `${system.content}\n\n${first.content}` }, ...others]
}
