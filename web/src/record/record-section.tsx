import type { RecordEntry, RecordSection } from '@carepath/contract/record-summary.ts'
import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useWords } from '../i18n/language.tsx'
import buttons from '../ui/button.module.css'
import { RecordEntryView } from './record-entry.tsx'
import styles from './record-section.module.css'
import type { RecordTarget } from './record-target.ts'
import { sectionTitle } from './section-title.ts'

/** More than these are shown by choice: a long record has thousands of entries. */
const SHOWN_AT_FIRST = 8
/** What is open before anyone asks: what a person looks for first. */
const openAtFirst: ReadonlySet<string> = new Set(['problems', 'medications', 'allergies'])

interface RecordSectionProps {
  section: RecordSection
  open: boolean
  focus: string | null
  onTrend: (target: RecordTarget) => void
  onAsk: (query: string) => void
}

export function RecordSectionView({ section, open, focus, onTrend, onAsk }: RecordSectionProps): ReactNode {
  const words = useWords()
  const [openedByHand, setOpenedByHand] = useState<boolean | null>(null)
  const [all, setAll] = useState(false)
  // What holds now stands first; in each part the newest does.
  const entries = section.entries.toSorted((a, b) => Number(a.current === false) - Number(b.current === false))
  const focused = focus === null ? undefined : entries.find((entry) => holds(entry, focus))
  const isOpen = open || focused !== undefined || (openedByHand ?? openAtFirst.has(section.id))
  const at = focused === undefined ? -1 : entries.indexOf(focused)
  const shown = all || open || at >= SHOWN_AT_FIRST ? entries : entries.slice(0, SHOWN_AT_FIRST)
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={() => setOpenedByHand(!isOpen)}>
          <ChevronRight aria-hidden />
          <span>{sectionTitle(section, words)}</span>
          <span className={styles.count}>
            {entries.length}
            <span className="visually-hidden"> {words.record.entries(entries.length)}</span>
          </span>
        </button>
      </h3>
      {isOpen && entries.length === 0 ? <p className={styles.none}>{words.record.noneKnown}</p> : null}
      {isOpen ? (
        <ul className={styles.entries}>
          {shown.map((entry) => (
            <RecordEntryView
              key={`${entry.resource} ${entry.text}`}
              entry={entry}
              focused={entry === focused}
              onTrend={onTrend}
              onAsk={onAsk}
            />
          ))}
        </ul>
      ) : null}
      {isOpen && entries.length > SHOWN_AT_FIRST && !open ? (
        <button type="button" className={buttons.small} onClick={() => setAll(!all)}>
          {shown.length < entries.length ? words.record.showAll(entries.length) : words.record.showFewer}
        </button>
      ) : null}
    </section>
  )
}

function holds(entry: RecordEntry, resource: string): boolean {
  return (
    entry.resource === resource ||
    (entry.series?.some(({ points }) => points.some((point) => point.resource === resource)) ?? false)
  )
}
