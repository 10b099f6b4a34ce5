/**
 * Text that somebody else wrote, as it may be shown, stored and printed: without what drives a terminal (escape
 * sequences of ECMA-48, control characters) and without what changes the order or the look of the text unseen (bidi
 * controls, zero-width and other default-ignorable characters of Unicode). Line breaks of all kinds become `\n`.
 */
export function toVisibleText(text: string): string {
  if (PLAIN.test(text)) return text
  const filter = new VisibleText()
  return filter.push(text) + filter.end()
}

/** The same for one line: a table's cell, a name. Line breaks and tabs become spaces. */
export function toVisibleLine(text: string): string {
  return toVisibleText(text).replaceAll(/[\n\t]/g, ' ')
}

const PLAIN = /^[\n\t -~]*$/

/** The same for a text that comes in pieces cut anywhere; what comes out does not depend on the cuts. */
export class VisibleText {
  #state: State = 'text'
  /** How long the escape sequence is already. */
  #length = 0
  #isAfterReturn = false
  #held = ''

  push(text: string): string {
    if (this.#state === 'text' && !this.#isAfterReturn && this.#held === '' && PLAIN.test(text)) return text
    let shown = ''
    const all = this.#held + text
    // Half a character waits for its other half.
    this.#held = /[\uD800-\uDBFF]$/.test(all) ? all.slice(-1) : ''
    for (const char of all.slice(0, all.length - this.#held.length)) shown += this.#take(char)
    return shown
  }

  end(): string {
    return this.#held === '' ? '' : '\uFFFD'
  }

  #take(char: string): string {
    if (this.#state !== 'text') return this.#skip(char)
    const isAfterReturn = this.#isAfterReturn
    this.#isAfterReturn = char === '\r'
    if (char >= ' ' && char <= '~') return char
    if (char === '\n') return isAfterReturn ? '' : '\n'
    if (LINE_BREAK.test(char)) return '\n'
    const state = INTRODUCERS.get(char)
    if (state !== undefined) {
      this.#state = state
      this.#length = 0
      return ''
    }
    if (char === '\t') return char
    if (UNSEEN.test(char)) return ''
    return char.isWellFormed() ? char : '\uFFFD'
  }

  /** Within an escape sequence. One that does not end was none: a model must not hide all that comes after it. */
  #skip(char: string): string {
    this.#length++
    const state = this.#state
    if (state === 'escape') {
      this.#state =
        STRING_INTRODUCERS.get(char) ?? (char === '[' ? 'control' : INTERMEDIATE.test(char) ? 'escape' : 'text')
      if (this.#length > LONGEST_SEQUENCE) this.#state = 'text'
      // Nothing but an escape sequence has a final byte here.
      return this.#state === 'text' && !FINAL.test(char) ? this.#take(char) : ''
    }
    if (state === 'control') {
      if (PARAMETER.test(char) && this.#length <= LONGEST_SEQUENCE) return ''
      this.#state = 'text'
      return FINAL.test(char) ? '' : this.#take(char)
    }
    if (char === '\x1b') this.#state = 'escape'
    else if (char === '\x07' || char === '\x9c' || this.#length > LONGEST_STRING) this.#state = 'text'
    return ''
  }
}

/** `control`: CSI and its parameters. `string`: OSC, DCS, SOS, PM or APC, up to ST or BEL. */
type State = 'text' | 'escape' | 'control' | 'string'

const INTRODUCERS = new Map<string, State>([
  ['\x1b', 'escape'],
  ['\x9b', 'control'],
  ...['\x90', '\x98', '\x9d', '\x9e', '\x9f'].map((char): [string, State] => [char, 'string']),
])
const STRING_INTRODUCERS = new Map<string, State>([']', 'P', 'X', '^', '_'].map((char) => [char, 'string']))
const INTERMEDIATE = /[ -/]/
const PARAMETER = /[ -?]/
const FINAL = /[0-~]/
const LONGEST_SEQUENCE = 64
const LONGEST_STRING = 4_096
const LINE_BREAK = /[\r\x85\u2028\u2029]/
const UNSEEN = /[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u
