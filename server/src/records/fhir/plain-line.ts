/**
 * Text of a record is written by others and goes into a prompt and onto a page. These functions make it one plain
 * line: it keeps its words, and can neither start a line, nor look like a ref (`[F12]`), nor carry markup or the
 * control tokens of a chat template.
 */

/** One line of plain text; empty where nothing readable is left. Works on any string, well-formed or not. */
export function toPlainLine(text: string): string {
  if (PLAIN.test(text)) return text
  const visible = text.toWellFormed().normalize('NFC').replace(UNSEEN, '').replace(CONTROLS, ' ')
  return withoutMarkup(visible)
    .replace(OPENING_BRACKETS, '(')
    .replace(CLOSING_BRACKETS, ')')
    .replace(BACKTICKS, "'")
    .replace(WRITTEN_BREAKS, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** The common case, told in one pass: single blanks and characters that need no care. */
const PLAIN = /^[\w.,;:/%()'"+=#&*?!-]+(?: [\w.,;:/%()'"+=#&*?!-]+)*$/

/** Soft hyphens, zero-width characters, direction marks, tags: a word goes on over them, and nobody sees them. */
const UNSEEN = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]+/gu
/** Controls (C0, C1, line and paragraph separators), private use, what stands for no character. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\p{Co}\uFFF9-\uFFFD]+/gu

const OPENING_BRACKETS =
  /[[\uFF3B\u3010\u3014\u3016\u3018\u301A\u27E6\u27EC\u2045\u2772\u298B\u298D\u298F\u23A1-\u23A3]/gu
const CLOSING_BRACKETS =
  /[\]\uFF3D\u3011\u3015\u3017\u3019\u301B\u27E7\u27ED\u2046\u2773\u298C\u298E\u2990\u23A4-\u23A6]/gu
/** Line breaks that an export wrote out, as a backslash and a letter. */
const WRITTEN_BREAKS = /\\[nrt](?![a-z])/gu
const BACKTICKS = /[`\uFF40]/gu

/** The tags of HTML that turn up in names and comments; what is in angle brackets otherwise is somebody's words. */
const HTML_TAG =
  /<\/?(?:a|b|br|blockquote|body|center|code|div|em|font|h[1-6]|head|hr|html|i|iframe|img|input|li|link|meta|object|ol|p|pre|s|script|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]{0,2000})?\/?>/giu

function withoutMarkup(text: string): string {
  const angled = text
    .replace(/[\uFF1C\u2039\u3008\u27E8\u2329]/gu, '<')
    .replace(/[\uFF1E\u203A\u3009\u27E9\u232A]/gu, '>')
  if (!angled.includes('<')) return angled
  return angled
    .replace(/<!--|-->/gu, ' ')
    .replace(HTML_TAG, ' ')
    .replace(/<([^\s\d=<>.+-][^<>]{0,500})>/gu, '($1)')
    .replace(/<(?=[^\s\d=<.+-])/gu, '(')
}
