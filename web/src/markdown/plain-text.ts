import type { Token, Tokens } from 'marked'
import { type KnownToken, toBlocks } from './tokens.ts'

/** The words of a Markdown text without its marks, block by block; `citation` says what stands for a ref. */
export function toPlainText(text: string, citation: (ref: string) => string): string {
  return toBlocks(text, true)
    .map((block) => plain(block, citation))
    .join('\n\n')
    .replace(/ +([.,;:!?\n]|$)/g, '$1')
    .trim()
}

function plain(token: Token, citation: (ref: string) => string): string {
  const inside = (tokens: Token[] | undefined) => (tokens ?? []).map((each) => plain(each, citation)).join('')
  const known = token as KnownToken
  switch (known.type) {
    case 'citation':
      return known.refs
        .map(citation)
        .filter((part) => part !== '')
        .join(' ')
    case 'list':
      return known.items
        .map((item: Tokens.ListItem, index: number) => {
          const mark = known.ordered ? `${Number(known.start || 1) + index}.` : '-'
          return `${mark} ${inside(item.tokens)}`
        })
        .join('\n')
    case 'table':
      return [known.header, ...known.rows]
        .map((row: Tokens.TableCell[]) => row.map((cell) => inside(cell.tokens)).join('\t'))
        .join('\n')
    case 'br':
      return '\n'
    case 'hr':
      return '---'
    case 'codespan':
    case 'code':
    case 'escape':
      return known.text
    case 'link':
      return `${inside(known.tokens)} (${known.href})`
    default:
      if ('tokens' in known && known.tokens !== undefined) return inside(known.tokens)
      return 'text' in known && typeof known.text === 'string' ? known.text : known.raw
  }
}
