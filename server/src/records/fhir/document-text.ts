import { type Element, toElement } from './element.ts'
import { markupToText } from './markup-text.ts'
import { rtfToText } from './rtf-text.ts'

/** What an Attachment holds: text with its line breaks, or why there is none to read. */
export type DocumentText = { text: string } | { unreadable: string }

/**
 * The text of an Attachment (or Binary): plain, Markdown, RTF, HTML, and XML such as C-CDA, as base64 or as it is. Anything
 * else, and what turns out to be no text, says so.
 */
export function toDocumentText(attachment: Element): DocumentText {
  const type = typeof attachment.contentType === 'string' ? attachment.contentType.toLowerCase() : ''
  if (typeof attachment.data !== 'string' || attachment.data === '') {
    return { unreadable: typeof attachment.url === 'string' ? 'kept elsewhere, not in this record' : 'empty' }
  }
  const [kind = ''] = type.split(';')
  if (NO_TEXT.test(kind)) return { unreadable: `${toKind(kind)}, not readable as text` }
  const text = decode(attachment.data, type)
  if (text === null) return { unreadable: 'not readable as text' }
  if (/^\s*\{\\rtf\d/u.test(text)) return { text: rtfToText(text) }
  const isMarkup = /html|xml/u.test(kind) || /^\s*<(?:!doctype|html|\?xml|div|body|ClinicalDocument)\b/iu.test(text)
  if (!isMarkup) return { text }
  const isXml = /^\s*<\?xml|<(?:\w+:)?ClinicalDocument\b/u.test(text) || (/xml/u.test(kind) && !/html/u.test(kind))
  return { text: markupToText(toReadable(text), isXml) }
}

/** Of a C-CDA document what is there to be read, section by section; the rest of it is the same again for machines. */
function toReadable(markup: string): string {
  if (!/<(?:\w+:)?ClinicalDocument\b/u.test(markup)) return markup
  const body = Math.max(0, markup.search(/<(?:\w+:)?(?:structuredBody|nonXMLBody)\b/u))
  const open = /<(?:\w+:)?(title|text)\b[^<>]*>/gu
  const close = { title: /<\/(?:\w+:)?title\s*>/gu, text: /<\/(?:\w+:)?text\s*>/gu }
  const parts: string[] = []
  open.lastIndex = body
  // Each search begins where the one before it ended, so that no text, however it is made, is read twice.
  for (let opening = open.exec(markup); opening !== null; opening = open.exec(markup)) {
    const closing = close[opening[1] === 'title' ? 'title' : 'text']
    closing.lastIndex = open.lastIndex
    const end = closing.exec(markup)
    if (end === null) break
    const inner = markup.slice(open.lastIndex, end.index)
    parts.push(opening[1] === 'title' ? `<h1>${inner}</h1>` : `<p>${inner}</p>`)
    open.lastIndex = closing.lastIndex
  }
  return parts.join('')
}

/** The text of `Narrative.div`; null where there is none. */
export function toNarrativeText(value: unknown): string | null {
  const div = toElement(value)?.div
  return typeof div === 'string' ? markupToText(div) : null
}

const NO_TEXT = /^(?:image|audio|video|font)\/|^application\/(?:pdf|zip|dicom|msword|vnd\.|gzip|x-tar)/u

function toKind(type: string): string {
  if (type === 'application/pdf') return 'a PDF document'
  const [group = ''] = type.split('/')
  return group === 'image'
    ? 'a picture'
    : group === 'audio'
      ? 'a sound recording'
      : group === 'video'
        ? 'a film'
        : 'a file'
}

/** Null where the bytes are no text: more than a few of them stand for no character. */
function decode(data: string, type: string): string | null {
  const compact = data.replace(/\s+/gu, '')
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/u.test(compact)) return isText(data) ? data : null
  const bytes = Buffer.from(compact, 'base64')
  const charset = charsetOf(bytes) ?? /charset=["']?([\w-]+)/u.exec(type)?.[1] ?? 'utf-8'
  const text = decodeAs(bytes, charset)
  return isText(text) ? text : null
}

/** What the first bytes say, where they say it. */
function charsetOf([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

function decodeAs(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

function isText(text: string): boolean {
  const sample = text.slice(0, 4_000)
  const odd = sample.replace(/[^\p{Cc}\uFFFD]|[\t\n\r\f]/gu, '').length
  return odd <= sample.length * 0.02
}
