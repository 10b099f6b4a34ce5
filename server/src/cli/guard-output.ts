import { toVisibleText } from '../shared/visible-text.ts'

/**
 * From now on nothing that is written to the stream as text drives a terminal or hides in it, whoever wrote it: a model,
 * a record, a file's name. In JSON such a character stands escaped, so that nothing of it is lost. Bytes pass as they are.
 */
export function guardOutput(stream: NodeJS.WriteStream): void {
  const write = stream.write.bind(stream) as (chunk: string | Uint8Array, ...rest: unknown[]) => boolean
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) =>
    write(typeof chunk === 'string' ? toPrintable(chunk) : chunk, ...rest)
}

/** Exported for its test. */
export function toPrintable(text: string): string {
  return /^[[{]/.test(text) ? text.replace(UNSEEN, toEscape) : toVisibleText(text)
}

const UNSEEN = /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu

function toEscape(char: string): string {
  return Array.from({ length: char.length }, (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
    '',
  )
}
