const OPEN = '<think>'
const CLOSE = '</think>'
/** Tokens with which models end an answer. A host that shows them forgot to take them out; nothing after one is text. */
const END_TOKENS = [
  '</s>',
  '<|im_end|>',
  '<|im_start|>',
  '<|endoftext|>',
  '<|end_of_text|>',
  '<|eot_id|>',
  '<|eom_id|>',
  '<|end|>',
  '<end_of_turn>',
  '<｜end▁of▁sentence｜>',
]
const MARKS = [OPEN, CLOSE, ...END_TOKENS]

/**
 * Separates what a model says from what it thinks: `<think>…</think>` and end tokens are taken out, wherever the
 * chunks are cut. Where the chat template has put the opening tag into the prompt, only the closing one comes: with
 * `startsThinking` the text is held back until it does, without it `misled` says that thoughts have been shown.
 */
export class AnswerText {
  /** True once a closing tag came for which there was no opening one: all that was given out before is no answer. */
  misled = false
  /** True once the model has thought. */
  thought = false
  #phase: 'maybe_thinking' | 'thinking' | 'answer' | 'ended'
  /** What may be the start of a mark, or, while it is not known whether it is a thought, everything. */
  #held = ''
  #thoughts = ''
  #givenOut = false
  #trim = false

  constructor({ startsThinking = false } = {}) {
    this.#phase = startsThinking ? 'maybe_thinking' : 'answer'
  }

  /** The host sends thoughts apart, so what comes here is the answer from the start. */
  thoughtsComeApart(): void {
    if (this.#phase === 'maybe_thinking' && this.#held.trim() === '') this.#phase = 'answer'
  }

  /** The part of the answer that is certain now, perhaps nothing. */
  push(content: string): string {
    if (this.#phase === 'answer' && this.#held === '' && !this.#trim && !content.includes('<')) {
      if (content !== '') this.#givenOut = true
      return content
    }
    return this.#read(this.#held + content)
  }

  /** What was held back, now that nothing more comes. A thought that was never closed is no answer. */
  end(): string {
    if (this.#phase === 'thinking' || this.#phase === 'ended') return ''
    const rest = this.#held
    this.#held = ''
    return this.#give(rest)
  }

  /** What the model has thought since this was last asked. */
  takeThought(): string {
    const thoughts = this.#thoughts
    this.#thoughts = ''
    return thoughts
  }

  #read(text: string): string {
    let out = ''
    let rest = text
    for (;;) {
      if (this.#phase === 'ended') {
        this.#held = ''
        return out
      }
      const mark = firstMark(rest)
      if (mark === undefined) break
      const before = rest.slice(0, mark.at)
      rest = rest.slice(mark.at + mark.text.length)
      if (mark.text === CLOSE) {
        if (this.#phase !== 'answer') this.#think(before)
        if (this.#phase === 'answer' && (this.#givenOut || `${out}${before}`.trim() !== '')) {
          this.misled ||= this.#givenOut
          this.#think(out + before)
          out = ''
        }
        this.#phase = 'answer'
        this.#trim = true
      } else {
        if (this.#phase === 'thinking') this.#think(before)
        else out += this.#keep(before)
        if (mark.text === OPEN) this.#phase = 'thinking'
        else if (this.#phase !== 'thinking') this.#phase = 'ended'
      }
    }
    if (this.#phase === 'maybe_thinking') {
      this.#held = rest
      return this.#out(out)
    }
    const held = heldTail(rest)
    this.#held = rest.slice(rest.length - held)
    const certain = rest.slice(0, rest.length - held)
    if (this.#phase === 'answer') out += this.#keep(certain)
    else this.#think(certain)
    return this.#out(out)
  }

  #think(text: string): void {
    this.thought ||= text.trim() !== ''
    this.#thoughts += text
  }

  /** Blank space between a thought and the answer belongs to neither. */
  #keep(text: string): string {
    if (!this.#trim) return text
    const trimmed = text.trimStart()
    if (trimmed !== '') this.#trim = false
    return trimmed
  }

  #give(text: string): string {
    return this.#out(this.#keep(text))
  }

  #out(text: string): string {
    if (text !== '') this.#givenOut = true
    return text
  }
}

function firstMark(text: string): { at: number; text: string } | undefined {
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    const mark = MARKS.find((candidate) => text.startsWith(candidate, at))
    if (mark !== undefined) return { at, text: mark }
  }
  return undefined
}

/** How many characters at the end may turn out to be the start of a mark. */
function heldTail(text: string): number {
  const at = text.lastIndexOf('<')
  if (at === -1) return 0
  const tail = text.slice(at)
  return MARKS.some((mark) => mark.startsWith(tail)) ? tail.length : 0
}
