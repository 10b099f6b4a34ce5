import { definePatterns, PRIORITY } from './recognizer.ts'

const at = '(?:\\s{0,2}(?:@|[([{<]\\s?(?:at|@)\\s?[)\\]}>])\\s{0,2})'
const dot = '(?:\\s{0,2}[([{<]\\s?(?:dot|\\.)\\s?[)\\]}>]\\s{0,2}|\\s{1,2}dot\\s{1,2}|\\s?\\.)'
const topLevel = '(?:com|org|net|edu|gov|info|io|co|health|us|uk|ca|de|es|mx|fr|it|fi)'
const local = '(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,128}'
const label = '[\\p{L}\\p{N}-]{1,63}'

/** `ana@mail.example`, `ana (at) mail (dot) example`, `ana dot cruz at mail dot com`. */
export const emailAddress = definePatterns({ type: 'EMAIL_ADDRESS', priority: PRIORITY.form, cues: /@|\bat\b/i }, [
  new RegExp(
    `${local}(?:${dot}[\\p{L}\\p{N}_%+-]{1,64}){0,4}${at}${label}(?:${dot}${label}){0,6}${dot}\\p{L}{2,24}`,
    'giu',
  ),
  new RegExp(
    `${local}(?:\\s{1,2}dot\\s{1,2}[\\p{L}\\p{N}_%+-]{1,64}){0,4}\\s{1,2}at\\s{1,2}${label}(?:${dot}${label}){0,6}${dot}\\s?${topLevel}\\b`,
    'giu',
  ),
])
