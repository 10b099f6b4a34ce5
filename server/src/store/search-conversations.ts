import type { ConversationEntry } from '@carepath/contract/conversations.ts'
import { toSearchKey, toSearchWords } from './search-key.ts'

/** What was said in one turn. */
export interface TurnText {
  conversation_id: string
  query: string
  response: string
}

/** More conversations than any patient has, where all of them are searched. */
export const ALL_CONVERSATIONS = 100_000

/**
 * Of `entries`, those whose questions and answers together hold every word of the search, in their order. The texts of
 * one patient are searched here and not in the database: neither database folds case and accents alike.
 */
export function searchConversations(
  entries: readonly ConversationEntry[],
  texts: readonly TurnText[],
  { search, limit }: { search: string; limit: number },
): ConversationEntry[] {
  const words = toSearchWords(search)
  const said = Map.groupBy(texts, (text) => text.conversation_id)
  return entries
    .filter(({ conversation_id }) => {
      const whole = toSearchKey(
        (said.get(conversation_id) ?? []).flatMap(({ query, response }) => [query, response]).join(' '),
      )
      return words.every((word) => whole.includes(word))
    })
    .slice(0, limit)
}
