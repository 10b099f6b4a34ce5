/**
 * Follows the Markdown of an answer as it comes, and tells where nothing may be restored: in an address, in the target
 * of a link, in an image, in code, in the tag of an HTML element. Whatever a model put there, somebody else may read:
 * the host of the address, where the text is shown by a program that loads or opens it.
 *
 * Where Markdown is open to interpretation it sides with caution: what some reader may take for an address is one.
 */
export class MarkdownContext {
  /** The line so far, up to `LONGEST_LINE_START`. */
  #lineStart = ''
  #isLineBlank = true
  #before = ''
  #fence: { mark: string; length: number } | null = null
  #backticks = 0
  /** Of the code span that is open; 0: none is. */
  #codeSpan = 0
  #tag: { name: string; isNamed: boolean; quote: string } | null = null
  /** The element whose content is code. */
  #rawElement = ''
  #closing = ''
  /** How deep in the brackets of an image's description; 0: in none. */
  #image = 0
  /** How deep in the parentheses of a link's target; 0: in none. */
  #target = 0
  #isDefinition = false
  #isInList = false
  /** Whether the line before is blank, or code by its indent. */
  #mayBeIndentedCode = true
  /** What stands here without a blank before it, its last `LONGEST_RUN` characters. */
  #run = ''
  #isAddress = false

  /** Takes the text that comes next. */
  push(text: string): void {
    for (const char of text) this.#take(char)
  }

  /** Returns true where what comes next stands where nothing may be restored. `after` is what follows it. */
  isInert(after: string): boolean {
    return (
      this.#fence !== null ||
      this.#codeSpan > 0 ||
      // A code span opens with the backticks that stand directly before.
      this.#backticks > 0 ||
      this.#tag !== null ||
      this.#before === '<' ||
      this.#rawElement !== '' ||
      this.#image > 0 ||
      this.#target > 0 ||
      this.#isDefinition ||
      this.#isIndentedCode() ||
      FENCE.test(this.#lineStart) ||
      this.#isAddress ||
      ADDRESS.test(this.#run) ||
      GOES_ON_AS_ADDRESS.test(after)
    )
  }

  #take(char: string): void {
    this.#readRun(char)
    if (this.#fence === null) this.#readInline(char)
    if (char === '\n') this.#endLine()
    else {
      this.#isLineBlank &&= char.trim() === ''
      if (this.#lineStart.length < LONGEST_LINE_START) this.#lineStart += char
      this.#readLineStart()
    }
    this.#before = char
  }

  #readRun(char: string): void {
    if (BREAKS_RUN.test(char)) {
      this.#run = ''
      this.#isAddress = false
      return
    }
    this.#run += char
    if (this.#run.length < 2 * LONGEST_RUN) return
    this.#isAddress ||= ADDRESS.test(this.#run)
    this.#run = this.#run.slice(-LONGEST_RUN)
  }

  #readInline(char: string): void {
    if (char === '`') {
      this.#backticks++
      return
    }
    if (this.#backticks > 0) this.#closeBackticks()
    if (this.#codeSpan > 0) return
    if (this.#tag !== null) this.#readTag(this.#tag, char)
    else if (this.#rawElement !== '') this.#readRawElement(char)
    else if (this.#before === '<' && /[a-z/!?]/i.test(char)) this.#tag = { name: char, isNamed: true, quote: '' }
    else this.#readBrackets(char)
  }

  #closeBackticks(): void {
    if (this.#codeSpan === 0) this.#codeSpan = this.#backticks
    else if (this.#codeSpan === this.#backticks) this.#codeSpan = 0
    this.#backticks = 0
  }

  #readTag(tag: { name: string; isNamed: boolean; quote: string }, char: string): void {
    if (tag.quote !== '') {
      if (char === tag.quote) tag.quote = ''
    } else if (char === '>') {
      const name = tag.name.toLowerCase()
      this.#tag = null
      if (RAW_ELEMENTS.has(name) && this.#before !== '/') this.#rawElement = name
    } else if (this.#before === '=' && (char === '"' || char === "'")) tag.quote = char
    else if (tag.isNamed && /[\w-]/.test(char)) tag.name += tag.name.length < LONGEST_RUN ? char : ''
    else tag.isNamed = false
  }

  #readRawElement(char: string): void {
    this.#closing = (this.#closing + char).slice(-this.#rawElement.length - 3).toLowerCase()
    if (!this.#closing.startsWith(`</${this.#rawElement}`) || !/[\s>/]$/.test(this.#closing)) return
    this.#rawElement = ''
    this.#closing = ''
    if (char !== '>') this.#tag = { name: '/', isNamed: false, quote: '' }
  }

  #readBrackets(char: string): void {
    if (this.#target > 0) {
      if (char === '(') this.#target++
      else if (char === ')') this.#target--
    } else if (char === '(' && this.#before === ']') this.#target = 1
    else if (char === '[') {
      if (this.#image > 0 || this.#before === '!') this.#image++
    } else if (char === ']' && this.#image > 0) this.#image--
  }

  #readLineStart(): void {
    if (this.#fence !== null || this.#lineStart.length >= LONGEST_LINE_START) return
    if (!this.#isDefinition && DEFINITION.test(this.#lineStart)) this.#isDefinition = true
  }

  #endLine(): void {
    const marks = FENCE.exec(this.#lineStart)
    const mark = marks?.[1] ?? ''
    if (this.#fence !== null) {
      const closes = mark.startsWith(this.#fence.mark) && mark.length >= this.#fence.length
      if (closes && marks?.[2] === '') this.#fence = null
    } else if (mark !== '') {
      this.#fence = { mark: mark.charAt(0), length: mark.length }
      this.#endInline()
    } else if (this.#isLineBlank) this.#endInline()
    this.#mayBeIndentedCode = this.#isLineBlank || this.#isIndentedCode()
    if (LIST_ITEM.test(this.#lineStart)) this.#isInList = true
    else if (!this.#isLineBlank && !/^[ \t]/.test(this.#lineStart)) this.#isInList = false
    this.#isDefinition = false
    this.#isLineBlank = true
    this.#lineStart = ''
  }

  #isIndentedCode(): boolean {
    return this.#mayBeIndentedCode && !this.#isInList && INDENTED.test(this.#lineStart)
  }

  /** At the end of a paragraph: nothing goes over it but a tag in whose quotes the line breaks stand. */
  #endInline(): void {
    this.#codeSpan = 0
    this.#backticks = 0
    this.#image = 0
    this.#target = 0
    if (this.#tag?.quote === '') this.#tag = null
  }
}

const LONGEST_LINE_START = 200
const LONGEST_RUN = 256
const BREAKS_RUN = /[\s"<>|`]/
/** A fence, and what follows it. */
const FENCE = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t]){0,40}(`{3,}(?!.*`)|~{3,})\s*(.*)$/
const LIST_ITEM = /^[ \t>]{0,12}(?:[-*+]|\d{1,9}[.)])[ \t]/
/** Four blanks or more make a line code, where it goes on with no list. */
const INDENTED = /^(?: {4}| {0,3}\t)/
/** `[label]: target`, which a ref with a colon behind it is not. */
const DEFINITION = /^[ \t>]{0,12}\[(?!F\d{1,6}\])[^\]\n]{1,150}\]:/
const RAW_ELEMENTS: ReadonlySet<string> = new Set(
  'code pre script style textarea samp kbd xmp svg math title iframe noscript template object'.split(' '),
)
/** A scheme, a host with a path, a query, two slashes, the `@` of a mailbox. */
const ADDRESS =
  /[a-z][a-z0-9+.-]{0,31}:[/\\]|(?<![a-z])(?:mailto|tel|sms|data|javascript|vbscript|file|blob|callto|whatsapp|geo|urn|about|view-source):|(?<![\p{L}\p{N}])www\.|(?<![\w:])[/\\]{2}[\w[]|[\p{L}\p{N}-]\.\p{L}{2,24}[/?#:\\@]|[?&;][\w.~-]{1,64}=|[\w.]@|%[0-9a-f]{2}%?/iu
/** What makes an address of what it follows: a mailbox, a host name, a port, a scheme. */
const GOES_ON_AS_ADDRESS = /^(?:@[\p{L}\p{N}[]|\.[a-z]|:[/\\]|:\d)/u
