/**
 * The text of an RTF document, as some systems export their notes: paragraphs, rows and tabs as lines and blanks, what
 * is told to the program that shows it (fonts, colours, styles, pictures) left out. One pass; it never fails.
 */
export function rtfToText(rtf: string): string {
  const parts: string[] = []
  /** Of each open group, whether it is shown. */
  const shown: boolean[] = [true]
  let at = 0
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(rtf); match !== null; match = TOKEN.exec(rtf)) {
    const isShown = shown.at(-1) ?? true
    if (isShown && match.index > at) parts.push(rtf.slice(at, match.index).replace(/[\r\n]/gu, ''))
    at = TOKEN.lastIndex
    const [token, word, number, hex] = match
    if (token === '{') shown.push(isShown)
    else if (token === '}') {
      if (shown.length > 1) shown.pop()
    } else if (token === '\\*' || (word !== undefined && HIDDEN.has(word))) shown[shown.length - 1] = false
    else if (isShown) parts.push(toText(token, word, number, hex))
    // The letter that stands for those who can't show a character of Unicode.
    if (word === 'u' && rtf[at] !== undefined && !'\\{}'.includes(rtf[at] ?? '')) at += 1
    TOKEN.lastIndex = at
  }
  if (shown.at(-1) !== false) parts.push(rtf.slice(at))
  return parts.join('')
}

/** A brace, a control word with its number and the blank after it, a byte in hexadecimal, or another escape. */
const TOKEN = /[{}]|\\(?:([a-z]{1,32})(-?\d{1,10})?[ ]?|'([\da-f]{2})|[^a-z])/giu

const HIDDEN: ReadonlySet<string> = new Set([
  ...['fonttbl', 'colortbl', 'stylesheet', 'info', 'pict', 'object', 'header', 'footer', 'listtable', 'generator'],
  ...['listoverridetable', 'rsidtbl', 'themedata', 'datastore', 'latentstyles', 'filetbl', 'revtbl', 'fldinst'],
])

const LINES: ReadonlySet<string> = new Set(['par', 'line', 'row', 'sect', 'page', 'pard'])

const MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: ' ',
    cell: ' | ',
    emdash: '—',
    endash: '–',
    bullet: '•',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
  }),
)

function toText(token: string, word?: string, number?: string, hex?: string): string {
  if (hex !== undefined) return WINDOWS.decode(Uint8Array.of(Number.parseInt(hex, 16)))
  if (word === undefined) return token === '\\~' ? ' ' : /^\\[\\{}]$/u.test(token) ? token.slice(1) : ''
  if (LINES.has(word)) return '\n'
  if (word === 'u' && number !== undefined) return String.fromCharCode((Number(number) + 65_536) % 65_536)
  return MARKS.get(word) ?? ''
}

const WINDOWS = new TextDecoder('windows-1252')
