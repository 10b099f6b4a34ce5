import type { Citation } from '@carepath/contract/triage.ts'
import { type ReactNode, useCallback, useMemo } from 'react'
import { Markdown } from '../markdown/markdown.tsx'
import { KnownLinks } from '../markdown/safe-link.tsx'
import { citedRefs } from '../markdown/tokens.ts'
import { CitationMark } from './citation-mark.tsx'
import type { WholeAnswer } from './turn.ts'

const NO_LINKS: readonly string[] = []

interface AnswerTextProps {
  text: string
  /** Null while the answer is not whole: its citations are not known yet, and can't be opened. */
  whole: WholeAnswer | null
  onSource: (citation: Citation, anchor: Element) => void
}

export function AnswerText({ text, whole, onSource }: AnswerTextProps): ReactNode {
  // Refs are numbered as they first stand in the text: adding text never changes a number that is already shown.
  const refs = citedRefs(text).join(' ')
  const numbers = useMemo(() => new Map(refs.split(' ').map((ref, index) => [ref, index + 1])), [refs])
  const citations = whole?.citations
  const citation = useCallback(
    (ref: string) => {
      const number = numbers.get(ref)
      if (number === undefined) return null
      if (citations === undefined) return <CitationMark number={number} />
      const found = citations.find((each) => each.ref === ref)
      // A ref that no citation stands behind is not made to look like a source.
      return found === undefined ? null : <CitationMark number={number} citation={found} onOpen={onSource} />
    },
    [numbers, citations, onSource],
  )
  return (
    <KnownLinks value={whole?.links ?? NO_LINKS}>
      <Markdown text={text} complete={whole !== null} citation={citation} />
    </KnownLinks>
  )
}
