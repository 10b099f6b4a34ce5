import type { RecordEntry } from '@carepath/contract/record-summary.ts'
import { MessageCircleQuestion, TrendingUp } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { formatDate } from '../format.ts'
import { useWords } from '../i18n/language.tsx'
import buttons from '../ui/button.module.css'
import styles from './record-entry.module.css'
import type { RecordTarget } from './record-target.ts'

/** A text past this, in UTF-16 units, shows its beginning, and all of it on request. */
const LONG_TEXT = 360

interface RecordEntryProps {
  entry: RecordEntry
  focused: boolean
  onTrend: (target: RecordTarget) => void
  onAsk: (query: string) => void
}

/** One entry: what it is, its value or what is said of it, when, and the ways to go on from it. */
export function RecordEntryView({ entry, focused, onTrend, onAsk }: RecordEntryProps): ReactNode {
  const words = useWords()
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!focused) return
    line.current?.scrollIntoView({ block: 'center' })
    line.current?.focus({ preventScroll: true })
  }, [focused])
  const { series, label, date, detail } = entry
  const hasTrend = series?.some(({ points }) => points.length > 1) ?? false
  const value = measuredValue(entry)
  return (
    <li
      ref={line}
      className={styles.entry}
      tabIndex={focused ? -1 : undefined}
      data-focused={focused}
      data-past={entry.current === false}
    >
      <div className={styles.head}>
        <span className={styles.label}>{label}</span>
        {value === null ? null : <Value entry={entry} text={value} />}
      </div>
      {value === null ? <Text text={withoutLabel(entry)} /> : null}
      {value !== null && detail?.range !== undefined ? (
        <p className={styles.text}>
          {words.source.range}: {detail.range}
        </p>
      ) : null}
      <div className={styles.under}>
        <span className={styles.date}>{date === null ? null : formatDate(date, words.dates)}</span>
        {hasTrend && series !== undefined ? (
          <button
            type="button"
            className={buttons.small}
            aria-label={`${words.record.trend}: ${label}`}
            onClick={() => onTrend({ label, series })}
          >
            <TrendingUp aria-hidden />
            {words.record.trend}
          </button>
        ) : null}
        <button
          type="button"
          className={`${buttons.small} ${styles.ask}`}
          aria-label={`${words.record.ask}: ${label}`}
          title={words.record.ask}
          onClick={() => onAsk(words.suggest.problem(label))}
        >
          <MessageCircleQuestion aria-hidden />
        </button>
      </div>
    </li>
  )
}

function Value({ entry, text }: { entry: RecordEntry; text: string }): ReactNode {
  const newest = entry.series?.length === 1 ? entry.series[0]?.points.at(-1) : undefined
  const remark = newest?.interpretation ?? null
  return (
    <span className={styles.value}>
      {text}
      {remark === null ? null : (
        <span className={styles.remark} data-usual={/^normal$/i.test(remark)}>
          {remark}
        </span>
      )}
    </span>
  )
}

function Text({ text }: { text: string }): ReactNode {
  const words = useWords()
  const [all, setAll] = useState(false)
  if (text === '') return null
  const long = text.length > LONG_TEXT
  return (
    <>
      <p className={styles.text} data-cut={long && !all}>
        {text}
      </p>
      {long ? (
        <button type="button" className={buttons.small} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.record.readLess : words.record.readAll}
        </button>
      ) : null}
    </>
  )
}

function measuredValue({ detail }: RecordEntry): string | null {
  if (detail?.value === undefined || detail.value === '') return null
  return detail.unit === undefined || detail.unit === '' ? detail.value : `${detail.value} ${detail.unit}`
}

/** The label stands above already. Each passage of a document begins with it. */
function withoutLabel({ text, label }: RecordEntry): string {
  if (text === label) return ''
  return text
    .split('\n')
    .map((line) => (line.startsWith(`${label}: `) ? line.slice(label.length + 2) : line))
    .join('\n')
}
