import { buildPhraseTable } from './phrases.ts'
import { careTopics } from './vocabulary/care.ts'
import { conditionTopics } from './vocabulary/conditions.ts'
import { medicineTopics } from './vocabulary/medicines.ts'
import { testTopics } from './vocabulary/tests.ts'
import type { Topic } from './vocabulary/topic.ts'

/** General medical knowledge in the words of patients and of records. A topic is known by its place in this list. */
const topics: readonly Topic[] = [...testTopics, ...medicineTopics, ...conditionTopics, ...careTopics]

/** Words that may stand within any phrase of a question without changing it: `the pressure of my blood`. */
export const FILLERS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'my',
  'your',
  'our',
  'his',
  'her',
  'of',
  'some',
  'any',
])

/** What a question's phrases ask for. */
export const askedTopics = buildPhraseTable(
  topics.flatMap(({ names, asks }, topic) => [...names, ...asks].map((phrase) => [phrase, topic] as const)),
  FILLERS,
)

/** What a record's phrases speak of. */
export const recordTopics = buildPhraseTable(
  topics.flatMap(({ names, covers }, topic) => [...names, ...covers].map((phrase) => [phrase, topic] as const)),
)

/** What a record's codes speak of. */
export const topicsByCode: ReadonlyMap<string, readonly number[]> = indexCodes()

/** The term under which facts about a topic are indexed; no word of a text looks like it. */
export function topicTerm(topic: number): string {
  return `@${topic}`
}

function indexCodes(): Map<string, number[]> {
  const index = new Map<string, number[]>()
  for (const [topic, { codes }] of topics.entries()) {
    for (const code of codes) index.set(code, [...(index.get(code) ?? []), topic])
  }
  return index
}
