import type { Replacements } from './replacements.ts'
import { forms, mayBecomeDate } from './restore-forms.ts'
import { type TokenKind, tokenKinds, tokenSource, unknownToken } from './tokens.ts'
import { startDates } from './true-dates.ts'

/** Puts the true names and dates back into one answer, which comes in pieces cut anywhere. */
export interface Restorer {
  /** The text that is certain now. What may be the beginning of a token or a date is held back for the next piece. */
  push(text: string): string
  /** What was held back. The answer is over. */
  end(): string
}

export function startRestorer(replacements: Replacements): Restorer {
  const dates = startDates(replacements)
  let held = ''
  // The last characters that were let go: they tell whether a word starts where the buffer does.
  let behind = ''

  const take = (final: boolean): string => {
    const buffer = behind + held
    let restored = ''
    let at = behind.length
    while (at < buffer.length) {
      if (isStart(buffer, at)) {
        const rest = buffer.slice(at)
        if (!final && (mayBecomeToken(rest) || mayBecomeDate(rest) || mayBecomeAge(rest))) break
        const found = matchAt(buffer, at)
        if (found !== null) {
          restored += found.text
          at = found.end
          continue
        }
      }
      restored += buffer[at]
      at++
    }
    behind = buffer.slice(Math.max(0, at - LOOK_BEHIND), at)
    held = buffer.slice(at)
    return restored
  }

  const matchAt = (buffer: string, at: number): { text: string; end: number } | null => {
    token.lastIndex = at
    const code = token.exec(buffer)
    const restoredCode = code === null ? null : restoreToken(code, replacements)
    if (code !== null && restoredCode !== null) return { text: restoredCode, end: at + code[0].length }
    const [onlyAge] = replacements.ages
    if (onlyAge !== undefined && replacements.ages.size === 1 && buffer.startsWith('90+', at)) {
      return { text: onlyAge, end: at + 3 }
    }
    for (const { full } of forms) {
      full.lastIndex = at
      const match = full.exec(buffer)
      const text = match === null ? null : dates.restore(match)
      if (match !== null && text !== null) return { text, end: at + match[0].length }
    }
    return null
  }

  return {
    push(text) {
      held += text
      return take(false)
    },
    end: () => take(true),
  }
}

const LOOK_BEHIND = 16
const token = new RegExp(tokenSource, 'iy')

function isStart(text: string, at: number): boolean {
  return /[\p{L}\p{N}[<{]/u.test(text.charAt(at)) && !/[a-z0-9\u00c0-\u024f]/i.test(text.charAt(at - 1))
}

function restoreToken(match: RegExpExecArray, { tokens }: Replacements): string | null {
  const [whole, kind = '', joint = '', number = ''] = match
  const value = tokens.get(`${kind.toUpperCase()}_${Number(number)}`)
  // `Patient 1` is a token only where there is one: without the underscore it may be plain prose.
  const plain = !joint.includes('_')
  if (plain && (value === undefined || kind !== kind.toUpperCase())) return null
  const opening = /^[[<{]/.test(whole) ? whole.charAt(0) : ''
  const closing = /[\]>}]$/.test(whole) ? whole.slice(-1) : ''
  const text = value ?? unknownToken(kind.toUpperCase() as TokenKind)
  return opening !== '' && closing !== '' ? text : opening + text + closing
}

const beginnings = new RegExp(
  `^[[<{]?(?:${tokenKinds.map((kind) => nestedPrefix(kind, '(?:\\\\_?|_|[- ])(?:\\d{0,5}[\\]>}]?)?')).join('|')})?$`,
  'i',
)

/** Whether what comes next may make `rest` a token, or one with a longer number. */
function mayBecomeToken(rest: string): boolean {
  return rest.length <= 24 && beginnings.test(rest)
}

function mayBecomeAge(rest: string): boolean {
  return '90+'.startsWith(rest)
}

/** `A(?:B(?:C…)?)?`: the beginnings of a word, then what follows the whole word. */
function nestedPrefix(word: string, after: string): string {
  return [...word].reverse().reduce((rest, letter) => `${letter}(?:${rest})?`, after)
}
