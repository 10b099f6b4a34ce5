import type { Token, Tokens } from 'marked'
import { createElement, Fragment, memo, type ReactNode, useMemo } from 'react'
import { useWords } from '../i18n/language.tsx'
import { ScrollArea } from '../ui/scroll-area.tsx'
import styles from './markdown.module.css'
import { SafeLink } from './safe-link.tsx'
import { TableView } from './table-view.tsx'
import { type KnownToken, toBlocks } from './tokens.ts'

interface MarkdownProps {
  text: string
  complete: boolean
  /** What stands for a citation; it must not change from render to render while nothing of it changed. */
  citation: (ref: string) => ReactNode
}

/** A model's Markdown as React elements. HTML in it is shown as the text it is, images are never loaded. */
export function Markdown({ text, complete, citation }: MarkdownProps): ReactNode {
  const blocks = useMemo(() => toBlocks(text, complete), [text, complete])
  return (
    <div className={styles.markdown}>
      {blocks.map((token, index) => (
        // A block keeps its place while text is added at the end, so its index is its identity.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Block key={index} token={token} raw={token.raw} citation={citation} />
      ))}
    </div>
  )
}

/** Only the last block changes while a text streams in; the others are not drawn again. */
const Block = memo(
  function Block({ token, citation }: { token: Token; raw: string; citation: MarkdownProps['citation'] }): ReactNode {
    return <Part token={token} citation={citation} />
  },
  (before, after) => before.raw === after.raw && before.citation === after.citation,
)

function Part({ token, citation }: { token: Token; citation: MarkdownProps['citation'] }): ReactNode {
  const words = useWords()
  const inside = (tokens: Token[] | undefined): ReactNode => <Parts tokens={tokens ?? []} citation={citation} />
  const known = token as KnownToken
  switch (known.type) {
    case 'citation':
      return known.refs.map((ref) => <Fragment key={ref}>{citation(ref)}</Fragment>)
    case 'heading':
      // The question above the answer is a heading of the third level.
      return createElement(`h${Math.min(known.depth + 3, 6)}`, null, inside(known.tokens))
    case 'paragraph':
      return <p>{inside(known.tokens)}</p>
    case 'strong':
      return <strong>{inside(known.tokens)}</strong>
    case 'em':
      return <em>{inside(known.tokens)}</em>
    case 'del':
      return <del>{inside(known.tokens)}</del>
    case 'codespan':
      return <code>{known.text}</code>
    case 'code':
      return (
        <pre>
          <ScrollArea label={words.answer.code}>
            <code>{known.text}</code>
          </ScrollArea>
        </pre>
      )
    case 'blockquote':
      return <blockquote>{inside(known.tokens)}</blockquote>
    case 'list':
      return createElement(
        known.ordered ? 'ol' : 'ul',
        known.ordered && typeof known.start === 'number' && known.start !== 1 ? { start: known.start } : null,
        known.items.map((item: Tokens.ListItem, index: number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items of a text never change places
          <li key={index}>{inside(item.tokens)}</li>
        )),
      )
    case 'checkbox':
      return known.checked ? '☑ ' : '☐ '
    case 'table':
      return <TableView table={known} inside={inside} label={words.answer.table} />
    case 'hr':
      return <hr />
    case 'br':
      return <br />
    case 'link':
      return (
        <SafeLink href={known.href} text={known.text}>
          {inside(known.tokens)}
        </SafeLink>
      )
    case 'image':
      return <span className={styles.image}>{words.answer.image(known.text)}</span>
    case 'text':
      return 'tokens' in known && known.tokens !== undefined ? inside(known.tokens) : decodeText(known.text)
    case 'escape':
      return known.text
    default:
      // `html` and whatever else there is: the characters as they came.
      return known.raw
  }
}

function Parts({ tokens, citation }: { tokens: Token[]; citation: MarkdownProps['citation'] }): ReactNode {
  return tokens.map((token, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text never change places
    <Part key={index} token={token} citation={citation} />
  ))
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' }

/** Models write `&lt;` where they mean `<`: React would show the entity itself. */
function decodeText(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => entities[name] ?? whole)
}
