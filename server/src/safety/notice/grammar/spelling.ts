/**
 * Finds the word of a vocabulary that another word is a slip of: a letter missing, one too many, two swapped, or in a
 * long word one wrong. By the deletions of each word, so that it takes a few look-ups however large the vocabulary is.
 */
export function buildSpelling(
  vocabulary: Iterable<string>,
  ordinary: ReadonlySet<string>,
): (word: string) => string | null {
  const byDeletion = new Map<string, string[]>()
  for (const word of vocabulary) {
    if (word.length < LEAST_LENGTH) continue
    for (const key of [word, ...deletionsOf(word)]) byDeletion.set(key, [...(byDeletion.get(key) ?? []), word])
  }
  return (word) => {
    if (word.length < LEAST_LENGTH || ordinary.has(word)) return null
    for (const known of byDeletion.get(word) ?? []) if (isSlip(word, known)) return known
    for (const key of deletionsOf(word)) {
      for (const known of byDeletion.get(key) ?? []) if (isSlip(word, known)) return known
    }
    return null
  }
}

const LEAST_LENGTH = 5
/** In a shorter word a wrong letter makes another word: heard, heart. */
const LEAST_FOR_WRONG_LETTER = 7

function deletionsOf(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
}

/** `known` and `word` share a deletion, or one is a deletion of the other. */
function isSlip(word: string, known: string): boolean {
  if (word[0] !== known[0]) return false
  if (word.length !== known.length) {
    // A plural or another ending is another word, which the patterns name where they mean it.
    const longer = word.length > known.length ? word : known
    const shorter = word.length > known.length ? known : word
    return !longer.startsWith(shorter) || /(.)\1$/.test(longer)
  }
  const wrong = [...word].flatMap((letter, at) => (letter === known[at] ? [] : [at]))
  const [first = 0, second] = wrong
  if (wrong.length === 1) return word.length >= LEAST_FOR_WRONG_LETTER
  return wrong.length === 2 && second === first + 1 && word[first] === known[second] && word[second] === known[first]
}
