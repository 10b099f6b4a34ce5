import type { RecordQuestion } from './question.ts'
import { dayOf, hash, nameOf, ofType, type RawRecord, raw, raws, sayDay } from './raw.ts'

/** Words that every other note has; a question is made of the others. */
const COMMON = new Set(
  'patient patients with have been that this from were will would their there which about after before history currently comes notes plan following given without other into when then they them than also only over under'.split(
    ' ',
  ),
)

/** Questions about passages of notes: the words of a sentence that are rare in the record, with or without the date of the note. */
export function noteQuestions(record: RawRecord): RecordQuestion[] {
  const notes = ofType(record, 'DocumentReference').flatMap((document) => {
    const attachment = raw(raw(raws(document.content)[0]).attachment)
    const day = dayOf(document.date)
    const type = String(attachment.contentType ?? '')
    if (typeof attachment.data !== 'string' || !type.startsWith('text/plain') || day === '') return []
    return [{ title: nameOf(document.type), day, text: Buffer.from(attachment.data, 'base64').toString('utf8') }]
  })
  const counts = countWords(notes.map(({ text }) => text))
  return notes.flatMap(({ text, day, title }) => {
    const sentences = toSentences(text)
    const chosen = sentences.filter((_, at) => at % Math.max(1, Math.ceil(sentences.length / 3)) === hash(day) % 2)
    return chosen.flatMap((sentence): RecordQuestion[] => {
      const words = rareWords(sentence, counts).slice(0, 4)
      if (words.length < 2) return []
      const isOfOneNote = words.some((word) => counts.get(word) === 1)
      const query = isOfOneNote
        ? `What do my notes say about ${words.join(' ')}?`
        : `What does the ${title.toLowerCase()} of ${sayDay(day, hash(sentence))} say about ${words.join(' ')}?`
      return [{ kind: 'note', words: 'record', query, wanted: [{ texts: [sentence] }] }]
    })
  })
}

function toSentences(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?])\s+/)
    .map((sentence) => sentence.replace(/^[-*#\s]+/, '').trim())
    .filter((sentence) => sentence.length > 25 && sentence.length < 300)
}

function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) for (const word of new Set(toWords(text))) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function rareWords(sentence: string, counts: ReadonlyMap<string, number>): string[] {
  const words = [...new Set(toWords(sentence))].filter((word) => word.length > 3 && !COMMON.has(word))
  return words.sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0))
}

function toWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? []
}
