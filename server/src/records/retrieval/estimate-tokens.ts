/**
 * How many tokens a text has for a model, estimated on the safe side for the tokenizers of the hosted defaults (Qwen2.5
 * and SmolLM2), which take every digit by itself: a digit or mark is one token, a word of up to five Latin letters one,
 * a longer one a token for each four letters, a character of another script one, and one outside of the basic plane two.
 */
export function estimateTokens(text: string): number {
  let tokens = 0
  let letters = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (LATIN[unit] === 1) {
      letters += 1
      continue
    }
    if (letters > 0) tokens += wordTokens(letters)
    letters = 0
    if (unit !== 32) tokens += 1
  }
  return tokens + (letters > 0 ? wordTokens(letters) : 0)
}

function wordTokens(letters: number): number {
  return letters <= 5 ? 1 : Math.ceil(letters / 4)
}

/** 1 for each UTF-16 unit that is a Latin letter: every line of every record is counted, letter by letter. */
const LATIN = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0x24f) ? 1 : 0,
)
