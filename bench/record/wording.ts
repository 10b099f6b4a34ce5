import type { RecordQuestion } from './question.ts'
import { hash } from './raw.ts'

/** Of every so many questions one is asked in each of these ways too. */
const EVERY = 5

const OPENINGS = [
  'Hi there, I hope you can help me.',
  'Sorry to bother you, I was wondering:',
  'My daughter wants to know this and I could not tell her.',
  'I am filling in a form at the pharmacy.',
]
const CLOSINGS = ['Thank you so much!', 'Please keep it short.', 'I would like to tell my family tonight.', '']

/** The same questions as people really send them: with talk around them, with a slip of the pen, as a second question. */
export function inOtherWords(questions: readonly RecordQuestion[]): RecordQuestion[] {
  return questions.flatMap((question) => {
    const way = hash(question.query)
    if (way % EVERY !== 0) return []
    const misspelt = misspell(question.query)
    return [
      {
        ...question,
        words: 'chatty',
        query: `${OPENINGS[way % 4]} ${question.query} ${CLOSINGS[(way >> 2) % 4]}`.trim(),
      },
      {
        ...question,
        words: 'follow-up',
        earlier: [question.query],
        query:
          ['And what else do you know about that?', 'Can you tell me more?', 'Are you sure about it?'][way % 3] ?? '',
      },
      ...(misspelt === null ? [] : [{ ...question, words: 'misspelt' as const, query: misspelt }]),
    ]
  })
}

/** Two letters of the longest word in each other's place; null where no word is long enough for a slip to be seen as one. */
function misspell(query: string): string | null {
  const [longest] = (query.match(/\b[a-z]{8,}\b/gi) ?? []).sort((one, other) => other.length - one.length)
  if (longest === undefined) return null
  const at = Math.floor(longest.length / 2)
  const slip = longest.slice(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.slice(at + 2)
  return slip === longest ? null : query.replace(longest, slip)
}
