import { Marked, type MarkedToken, type Token } from 'marked'
import remend from 'remend'

/** `[F12]`, or several at once: `[F3, F4]`. */
interface CitationToken {
  type: 'citation'
  raw: string
  refs: string[]
}

/** Every token that can come out of the parser: its own kinds, and ours. */
export type KnownToken = MarkedToken | CitationToken

const CITATION = /^\[(F\d+(?:\s*[,;]\s*F\d+)*)\]/
/** A citation that is still being written: its first half must not flash up as text. */
const UNFINISHED_CITATION = /\[(?:F\d*(?:\s*[,;]\s*F?\d*)*)?$/

const parser = new Marked({
  gfm: true,
  extensions: [
    {
      name: 'citation',
      level: 'inline',
      start: (source) => {
        const at = source.search(/\[F\d/)
        return at === -1 ? undefined : at
      },
      tokenizer(source): CitationToken | undefined {
        const found = CITATION.exec(source)
        if (found === null) return undefined
        return { type: 'citation', raw: found[0], refs: (found[1] ?? '').split(/\s*[,;]\s*/) }
      },
    },
  ],
})

/**
 * The Markdown of a model as blocks; nothing of it is ever HTML. While the text is still coming, what was opened
 * (`**`, a code block, a citation) is closed or held back, so that no raw mark flashes up.
 */
export function toBlocks(text: string, complete: boolean): Token[] {
  const source = complete
    ? text
    : remend(text.replace(UNFINISHED_CITATION, ''), { links: false, images: false, htmlTags: false, katex: false })
  return parser.lexer(source).filter(({ type }) => type !== 'space' && type !== 'def')
}

/** The refs of all citations, each once, in the order in which they first stand in the text. */
export function citedRefs(text: string): string[] {
  const refs = [...text.matchAll(/\[(F\d+(?:\s*[,;]\s*F\d+)*)\]/g)].flatMap((found) =>
    (found[1] ?? '').split(/\s*[,;]\s*/),
  )
  return [...new Set(refs)]
}
