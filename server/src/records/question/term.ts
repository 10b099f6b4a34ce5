import type { Topic } from './topic.ts'

/** What a record calls something, as it stands in the label of its lines: `Heart rate`. One object for each name. */
export interface RecordLabel {
  kind: 'label'
  text: string
}

/** What a question and a line of the record can have in common: the stem of a word, a topic, a name of the record. */
export type Term = string | Topic | RecordLabel

/** Returns true for a topic of the vocabulary. */
export function isTopic(term: Term): term is Topic {
  return typeof term !== 'string' && term.kind !== 'label'
}

/** Returns true for a topic or a name of the record, rather than a single word. */
export function isNamed(term: Term): term is Topic | RecordLabel {
  return typeof term !== 'string'
}
