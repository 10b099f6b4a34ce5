import { type FoundMark, firstMark, heldTail, MARK_START } from './marks.ts'

type Phase =
  | 'maybe_thinking'
  | 'thinking'
  | 'answer'
  /** Between the name of a channel and its message, or between two messages. */
  | 'header'
  | 'ended'

/** Names of channels whose marks a host took out, glued to the thought that they name. */
const STRIPPED = /^\s*(?:analysis|commentary)(?=[A-Z"'“\n<{]| to=)/
const STRIPPED_FINAL = /^\s*(?:assistant)?final(?=[A-Z"'“])/
/** IBM Granite says in words where it thinks. */
const SPOKEN = /^\s*here(?:'s| is) my thought process:/i
const STARTS = [
  'analysis',
  'commentary',
  'final',
  'assistantfinal',
  "here's my thought process:",
  'here is my thought process:',
]
const TO_ANSWER = /assistant\s?final|here(?:'s| is) my response:/i
const TO_ANSWER_TAIL = 24

/**
 * Separates what a model says from what it thinks, by the marks of `marks.ts`, wherever the chunks are cut. Where the
 * chat template has put the opening mark into the prompt, only the closing one comes: with `startsThinking` the text is
 * held back until it does, without it `misled` says that thoughts have been shown.
 */
export class AnswerText {
  /** True once a closing mark came for which there was no opening one: all that was given out before is no answer. */
  misled = false
  /** True once the model has thought. */
  thought = false
  #phase: Phase
  /** What begins behind a template's header. */
  readonly #first: Phase
  /** A host took out the marks of the thought: words alone end it. */
  #spoken = false
  /** gpt-oss: what stands between messages is none. */
  #channels = false
  /** What may be the start of a mark. */
  #held = ''
  /** All of the text while it is not known whether it is a thought. */
  #maybe = ''
  #thoughts = ''
  #header = ''
  #begun = false
  #givenOut = false
  /** The answer stands in a tag of its own. */
  #tagged = false
  #trim = false

  constructor({ startsThinking = false } = {}) {
    this.#phase = startsThinking ? 'maybe_thinking' : 'answer'
    this.#first = this.#phase
  }

  /** The host sends thoughts apart, so what comes here is the answer from the start. */
  thoughtsComeApart(): void {
    if (this.#phase === 'maybe_thinking' && `${this.#maybe}${this.#held}`.trim() === '') this.#phase = 'answer'
  }

  /** The part of the answer that is certain now, perhaps nothing. */
  push(content: string): string {
    if (this.#phase === 'answer' && this.#givenOut && this.#held === '' && !this.#trim && !MARK_START.test(content))
      return content
    return this.#read(this.#held + content)
  }

  /** What was held back, now that nothing more comes. A thought that was never closed is no answer. */
  end(): string {
    const rest = this.#held
    this.#held = ''
    if (this.#phase === 'thinking') this.#think(rest)
    if (this.#phase === 'maybe_thinking') return this.#out(this.#settle() + this.#keep(rest))
    if (this.#phase === 'header' && !this.#channels) {
      const text = this.#header + rest
      return /^\s*(?:assistant|model|bot|gpt)?\s*$/.test(text) ? '' : this.#out(text.trimStart())
    }
    return this.#phase === 'answer' ? this.#out(this.#keep(rest)) : ''
  }

  /** What the model has thought since this was last asked. */
  takeThought(): string {
    const thoughts = this.#thoughts
    this.#thoughts = ''
    return thoughts
  }

  #read(text: string): string {
    let rest = text
    if (!this.#begun) {
      const started = this.#begin(rest)
      if (started === undefined) {
        this.#held = rest
        return ''
      }
      rest = started
    }
    if (this.#spoken) return this.#readSpoken(rest)
    let out = ''
    for (let mark = firstMark(rest); mark !== undefined; mark = firstMark(rest)) {
      const before = rest.slice(0, mark.at)
      rest = rest.slice(mark.at + mark.text.length)
      out = this.#pass(before, mark, out)
    }
    const held = heldTail(rest)
    this.#held = rest.slice(rest.length - held)
    return this.#out(out + this.#take(rest.slice(0, rest.length - held)))
  }

  /** The text without a start that names a thought in words; undefined while that is not known yet. */
  #begin(text: string): string | undefined {
    const start = text.trimStart().toLowerCase()
    if (start === '' || STARTS.some((words) => words.startsWith(start))) return undefined
    this.#begun = true
    if (STRIPPED_FINAL.test(text)) return text.replace(STRIPPED_FINAL, '')
    if (!STRIPPED.test(text) && !SPOKEN.test(text)) return text
    this.#spoken = true
    this.#phase = 'thinking'
    return text
  }

  #readSpoken(text: string): string {
    const found = TO_ANSWER.exec(text)
    if (found === null) {
      const certain = Math.max(0, text.length - TO_ANSWER_TAIL)
      this.#think(text.slice(0, certain))
      this.#held = text.slice(certain)
      return ''
    }
    this.#spoken = false
    this.#think(text.slice(0, found.index))
    this.#toAnswer()
    return this.#read(text.slice(found.index + found[0].length))
  }

  /** Takes the text before a mark, then the mark. Returns all of the answer so far in this piece. */
  #pass(before: string, { text, kind }: FoundMark, out: string): string {
    if (this.#phase === 'ended') return out
    if (kind === 'close') return this.#close(before, out)
    let answer = out
    if (kind === 'answer_tag') {
      const isFirst = !this.#givenOut && `${answer}${this.#maybe}${before}`.trim() === ''
      const isText = this.#phase === 'answer' || this.#phase === 'maybe_thinking'
      const isAround = !isText || isFirst || (this.#tagged && text.startsWith('</'))
      this.#tagged ||= isAround
      this.#trim ||= isFirst
      return answer + this.#take(isAround ? before : before + text)
    }
    answer += this.#take(before)
    if (this.#phase === 'maybe_thinking' && kind !== 'drop') answer += this.#settle()
    if (kind === 'open') this.#phase = 'thinking'
    else if (kind === 'channel' || kind === 'start') {
      this.#channels = true
      this.#phase = 'header'
      this.#header = ''
    } else if (kind === 'message') this.#message()
    else if (kind === 'end_message' && this.#channels) this.#phase = 'header'
    else if (kind === 'end' || kind === 'end_message') this.#end(answer)
    return answer
  }

  /** A template's mark before the answer says who speaks; behind it, that nobody does any more. */
  #end(out: string): void {
    if (this.#phase === 'thinking') return
    if (this.#givenOut || out.trim() !== '' || this.#phase === 'ended') this.#phase = 'ended'
    else {
      this.#phase = 'header'
      this.#header = ''
    }
  }

  #message(): void {
    const channel = this.#header.trim().toLowerCase()
    if (/^(?:analysis|commentary|thought|think|reason)/.test(channel)) this.#phase = 'thinking'
    else this.#toAnswer()
  }

  #close(before: string, out: string): string {
    if (this.#phase !== 'answer') this.#think(this.#maybe + before)
    this.#maybe = ''
    const shown = this.#phase === 'answer' ? `${out}${before}` : ''
    if (this.#phase === 'answer' && (this.#givenOut || shown.trim() !== '')) {
      this.misled ||= this.#givenOut
      this.#think(shown)
      this.#toAnswer()
      return ''
    }
    this.#toAnswer()
    return out
  }

  /** What may have been a thought was the answer. */
  #settle(): string {
    const text = this.#maybe
    this.#maybe = ''
    this.#phase = 'answer'
    return this.#keep(text)
  }

  #toAnswer(): void {
    this.#phase = 'answer'
    this.#trim = true
  }

  /** What of a text without marks is the answer. */
  #take(text: string): string {
    if (this.#phase === 'answer') return this.#keep(text)
    if (this.#phase === 'header') return this.#afterHeader(text)
    if (this.#phase === 'maybe_thinking') this.#maybe += text
    else if (this.#phase !== 'ended') this.#think(text)
    return ''
  }

  /** `assistant` and a line's end are the rest of a template's header; in a host without channels the answer follows. */
  #afterHeader(text: string): string {
    this.#header += text
    if (this.#channels) return ''
    const role = /^\s*(?:assistant|model|bot|gpt)?\s*\n|^\s*(?:assistant|model)(?=[A-Z])/.exec(this.#header)
    const isRole = role !== null
    if (!isRole && /^\s*[a-z]{0,12}\s*$/.test(this.#header)) return ''
    const answer = isRole ? this.#header.slice(role[0].length) : this.#header
    this.#toAnswer()
    this.#phase = this.#first
    return this.#take(answer)
  }

  #think(text: string): void {
    this.thought ||= text.trim() !== ''
    this.#thoughts += text
  }

  /** Blank space before the answer, and between a thought and the answer, belongs to neither. */
  #keep(text: string): string {
    if (!this.#trim) return text
    const trimmed = text.trimStart()
    if (trimmed !== '') this.#trim = false
    return trimmed
  }

  #out(text: string): string {
    if (text !== '') this.#givenOut = true
    return text
  }
}
