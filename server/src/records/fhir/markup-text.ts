import { Tokenizer } from 'htmlparser2'

/**
 * Returns the text of HTML or XML as a reader sees it: paragraphs, items, rows and headings as lines, cells apart, and
 * what is inline joined to the word that it is part of (`1<b>0</b> mg`); scripts, styles and comments left out. One pass
 * of a tokenizer that keeps no tree, whose time grows with the text alone; it never fails.
 *
 * @param isXml Elements that HTML doesn't know stand apart: those of a data format are no part of a word.
 */
export function markupToText(markup: string, isXml = false): string {
  const reader = new MarkupReader(markup, isXml)
  const tokenizer = new Tokenizer({ decodeEntities: true, xmlMode: isXml }, reader)
  tokenizer.write(markup)
  tokenizer.end()
  return reader.text
}

class MarkupReader {
  readonly #markup: string
  readonly #isXml: boolean
  #parts: string[] = []
  /** The element whose content is left out, and how often it is open. */
  #hidden = ''
  #depth = 0
  #preformatted = 0
  #isInCell = false
  /** The name of the tag under way, and where it begins. */
  #name = ''
  #tagStart = -1

  constructor(markup: string, isXml: boolean) {
    this.#markup = markup
    this.#isXml = isXml
  }

  get text(): string {
    return this.#parts.join('')
  }

  ontext(start: number, end: number): void {
    this.#add(this.#markup.slice(start, end))
  }

  ontextentity(codepoint: number): void {
    this.#add(String.fromCodePoint(codepoint))
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.#add(this.#markup.slice(start, end - endOffset))
  }

  onopentagname(start: number, end: number): void {
    this.#name = localName(this.#markup.slice(start, end))
    this.#tagStart = start - 1
  }

  onopentagend(): void {
    this.#tagStart = -1
    const name = this.#name
    if (name === this.#hidden) this.#depth++
    else if (this.#hidden === 'head' && name === 'body') this.#hidden = ''
    else if (this.#hidden === '' && HIDDEN.has(name)) {
      this.#hidden = name
      this.#depth = 1
    }
    if (name === 'tr') this.#isInCell = false
    if (name === 'pre') this.#preformatted++
    if (CELL.test(name)) this.#openCell()
    else this.#part(name, HEADING.test(name) ? '\n# ' : '\n')
  }

  /** The end tag of a cell may be left out: the next one ends it. */
  #openCell(): void {
    if (this.#isInCell && this.#hidden === '') this.#parts.push(' | ')
    this.#isInCell = true
  }

  onselfclosingtag(): void {
    this.#tagStart = -1
    this.#part(this.#name, '\n')
  }

  onclosetag(start: number, end: number): void {
    const name = localName(this.#markup.slice(start, end))
    if (name === this.#hidden && --this.#depth === 0) this.#hidden = ''
    if (name === 'pre' && this.#preformatted > 0) this.#preformatted--
    if (CELL.test(name) || name === 'tr') this.#isInCell = false
    this.#part(name, CELL.test(name) ? ' | ' : '\n')
  }

  /** A `<` that begins no tag, as it never ends, is text. */
  onend(): void {
    const start =
      this.#tagStart >= 0
        ? this.#tagStart
        : this.#markup.length - (OPEN_NAME.exec(this.#markup.slice(-70))?.[0].length ?? 0)
    this.#add(this.#markup.slice(start))
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onattribname(): void {}
  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}

  #add(text: string): void {
    if (this.#hidden !== '') return
    this.#parts.push(this.#preformatted > 0 ? text.replace(/[^\S\n]+/gu, ' ') : text.replace(/\s+/gu, ' '))
  }

  #part(name: string, asBlock: string): void {
    if (this.#hidden !== '') return
    if (BLOCKS.has(name)) this.#parts.push(asBlock)
    else if (this.#isXml && !INLINE.has(name)) this.#parts.push(' ')
  }
}

/** Without the prefix of a namespace. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/))

/** The beginning of a tag at the very end. */
const OPEN_NAME = /<\/?[a-z][^\s<>/]{0,64}$/i
const HEADING = /^h[1-6]$/
const CELL = /^t[dh]$/
const HIDDEN = set('script style head template noscript')
/** What HTML shows as a block, a cell or a line of its own (HTML standard, "Rendering"), and the blocks of C-CDA. */
const BLOCKS = set(
  `address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr html item legend li list main menu nav ol optgroup option p paragraph pre search
  section summary table tbody td text tfoot th thead title tr ul`,
)
/** What is part of the words around it, of HTML and of C-CDA. */
const INLINE = set(
  `a abbr acronym b bdi bdo big cite code content data del dfn em font i ins kbd label linkhtml mark q s samp small span
  strike strong sub sup time tt u var wbr`,
)
