/** Marks that are not for the ear: emphasis, headings, list and table marks, citations. */
const MARKS = /\[(?:F\d+[,;\s]*)+\]|[*_`#>|~]+|^\s*[-+]\s/gm

/**
 * What can be spoken of a text that is still growing: from `start` (in UTF-16 units) to the end of its last whole
 * sentence or line, or to its end where it is `complete`. `end` is where the next call goes on.
 */
export function sentencesFrom(text: string, start: number, complete: boolean): { text: string; end: number } {
  const rest = text.slice(start)
  const length = complete ? rest.length : wholeSentences(rest)
  const spoken = rest.slice(0, length).replace(MARKS, ' ').replace(/\s+/g, ' ').trim()
  return { text: spoken, end: start + length }
}

function wholeSentences(text: string): number {
  let end = 0
  // A full stop counts only with white space behind it: "6.8 %" is one number.
  for (const found of text.matchAll(/[.!?…][)"'\]]*\s|\n/g)) end = found.index + found[0].length
  return end
}
