import { incompleteAnswer } from '../faults/host-fault.ts'

const LF = 0x0a
const CR = 0x0d
/** Far above any event of a model (a token and its metadata), far below what would hurt. */
const MAX_EVENT_BYTES = 1_048_576
const NOTHING = Buffer.alloc(0)

/**
 * Reads an event stream as the HTML standard defines it (section 9.2.6, "Interpreting an event stream"), byte by byte,
 * so that a chunk may end anywhere: inside a character, inside `data:`, between CR and LF. Only the data of an event is
 * of use here, and that one is called `error`: `id`, `retry` and comments are passed over.
 */
export class SseParser {
  /** The bytes of a line whose end has not come yet. */
  #partial: Buffer = NOTHING
  #partialLength = 0
  #data: string | null = null
  #dataBytes = 0
  #firstLine = true
  /** The event is called `error`. */
  #isError = false
  #afterCr = false

  /** The data of every event that this chunk completes, in order. Throws `answer_incomplete` on an endless event. */
  push(chunk: Buffer): string[] {
    const events: string[] = []
    let start = 0
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]
      if (byte !== LF && byte !== CR) {
        this.#afterCr = false
        continue
      }
      // The LF of a CRLF ends no second line, also where a chunk ended between the two.
      if (byte === LF && this.#afterCr) start = at + 1
      else {
        this.#line(this.#takeLine(chunk, start, at), events)
        start = at + 1
      }
      this.#afterCr = byte === CR
    }
    if (start < chunk.length) this.#keep(chunk.subarray(start))
    return events
  }

  /**
   * The data that stood at the very end with no blank line after it, or null. The standard drops it, for it may be cut;
   * some hosts forget the blank line, so whoever asks has to judge whether it is whole.
   */
  end(): string | null {
    const events: string[] = []
    if (this.#partialLength > 0) this.#line(this.#takeLine(NOTHING, 0, 0), events)
    const data = this.#data ?? events[0] ?? null
    this.#data = null
    return data === null || !this.#isError ? data : `{"error":${asJson(data)}}`
  }

  #line(line: string, events: string[]): void {
    const text = this.#firstLine && line.startsWith('\uFEFF') ? line.slice(1) : line
    this.#firstLine = false
    if (text === '') {
      if (this.#data !== null && this.#data !== '')
        events.push(this.#isError ? `{"error":${asJson(this.#data)}}` : this.#data)
      this.#data = null
      this.#dataBytes = 0
      this.#isError = false
    } else if (text.startsWith('data:')) this.#add(text.slice(text.charCodeAt(5) === 0x20 ? 6 : 5))
    else if (text === 'data') this.#add('')
    else if (/^event: ?error\s*$/.test(text)) this.#isError = true
    // Not of the standard: llama.cpp's field for an error, and events of hosts that leave `data:` off.
    else if (text.startsWith('error:')) this.#add(`{"error":${asJson(text.slice(6))}}`)
    else if (/^(?:\{.*\}|\[DONE\])\s*$/.test(text) && this.#data === null) events.push(text)
  }

  #add(value: string): void {
    // A blank line of data counts as well, so that no number of them grows without end.
    this.#dataBytes += value.length + 1
    if (this.#dataBytes > MAX_EVENT_BYTES) throw tooLarge()
    this.#data = this.#data === null ? value : `${this.#data}\n${value}`
  }

  #takeLine(chunk: Buffer, start: number, end: number): string {
    if (this.#partialLength === 0) return chunk.toString('utf8', start, end)
    this.#keep(chunk.subarray(start, end))
    const line = this.#partial.toString('utf8', 0, this.#partialLength)
    this.#partialLength = 0
    return line
  }

  /** Grows by doubling: a line that comes in one byte a chunk costs no more than its length. */
  #keep(bytes: Buffer): void {
    const length = this.#partialLength + bytes.length
    if (length > MAX_EVENT_BYTES) throw tooLarge()
    if (length > this.#partial.length) {
      const grown = Buffer.allocUnsafe(Math.max(512, length, this.#partial.length * 2))
      this.#partial.copy(grown, 0, 0, this.#partialLength)
      this.#partial = grown
    }
    bytes.copy(this.#partial, this.#partialLength)
    this.#partialLength = length
  }
}

/** As it stands where it is JSON, else as a text. */
function asJson(data: string): string {
  return /^\s*[[{"]/.test(data) ? data : JSON.stringify(data.trim())
}

function tooLarge(): Error {
  return incompleteAnswer('The model host sent an event of more than a megabyte, which no answer needs.')
}
