/**
 * Takes what is new out of the contents of events. Most hosts send pieces; some send all of the text so far with each
 * event, and some send it once more with the last. What came is kept as a length and a hash alone (FNV-1a), for a
 * thousand streams would otherwise keep every answer twice.
 */
export class NewText {
  #length = 0
  #hash = OFFSET
  #events = 0
  #isCumulative = false

  /** The part that was not there before. Undefined: it can't be told, for the host first did the one and then the other. */
  take(content: string): string | undefined {
    if (content === '') return ''
    this.#events += 1
    if (this.#length > 0 && content.length >= this.#length && this.#repeats(content)) {
      const fresh = content.slice(this.#length)
      // Two equal short pieces are no repetition, and only the second event can tell how a host does it.
      const begins = this.#events === 2 && fresh !== '' && /\p{L}|\p{N}{2}/u.test(content.slice(0, this.#length))
      this.#isCumulative ||= begins
      if (this.#isCumulative || this.#length >= LONG) {
        this.#add(fresh)
        return fresh
      }
    } else if (this.#isCumulative) return undefined
    this.#add(content)
    return content
  }

  #repeats(content: string): boolean {
    return hashOf(content.slice(0, this.#length)) === this.#hash
  }

  #add(text: string): void {
    this.#length += text.length
    this.#hash = hashOf(text, this.#hash)
  }
}

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193
/** A piece as long as this, that is all of what came before, is that once more. */
const LONG = 12

function hashOf(text: string, from = OFFSET): number {
  let hash = from
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return hash
}
