import type { PatientSummary } from '@carepath/contract/record-summary.ts'
import type { Citation } from '@carepath/contract/triage.ts'
import { BookOpen, TrendingUp } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { formatDate } from '../format.ts'
import { useWords } from '../i18n/language.tsx'
import buttons from '../ui/button.module.css'
import { Popup } from '../ui/popup.tsx'
import { type FoundEntry, findEntry } from './find-entry.ts'
import type { RecordTarget } from './record-target.ts'
import { sectionTitle } from './section-title.ts'
import styles from './source-popover.module.css'

interface SourcePopoverProps {
  citation: Citation
  anchor: Element
  summary: PatientSummary | undefined
  onClose: () => void
  onShow: (resource: string) => void
  onTrend: (target: RecordTarget) => void
}

/** The entry of the record behind a citation: value, usual range, date, who; and the way to its trend and its place. */
export function SourcePopover({ citation, anchor, summary, onClose, onShow, onTrend }: SourcePopoverProps): ReactNode {
  const words = useWords()
  const leaving = useRef(false)
  const found = summary === undefined ? null : findEntry(summary, citation.resource)
  const series = found?.entry.series?.filter(({ points }) => points.length > 1) ?? []
  const date = found?.point?.date ?? citation.date
  return (
    <Popup
      anchor={anchor}
      className={styles.popup}
      title={citation.label}
      onClose={onClose}
      returnsFocus={() => !leaving.current}
    >
      <dl className={styles.facts}>
        {details(found, words).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{words.source.date}</dt>
          <dd>{date === null ? words.source.noDate : formatDate(date, words.dates)}</dd>
        </div>
        <div>
          <dt>{words.source.section}</dt>
          <dd>{sectionTitle(found?.section ?? { id: citation.section, title: citation.section }, words)}</dd>
        </div>
        {found === null || found.point !== null ? null : (
          <div className={styles.whole}>
            <dt>{words.source.asWritten}</dt>
            <dd>{found.entry.text}</dd>
          </div>
        )}
      </dl>
      {summary !== undefined && found === null ? <p>{words.source.gone}</p> : null}
      {found === null ? null : (
        <div className={styles.actions}>
          {series.length === 0 ? null : (
            <button
              type="button"
              className={buttons.outlined}
              onClick={() => {
                leaving.current = true
                onTrend({ label: found.entry.label, series })
              }}
            >
              <TrendingUp aria-hidden />
              {words.source.showTrend}
            </button>
          )}
          <button
            type="button"
            className={buttons.outlined}
            onClick={() => {
              leaving.current = true
              onShow(citation.resource)
            }}
          >
            <BookOpen aria-hidden />
            {words.source.showInRecord}
          </button>
        </div>
      )}
    </Popup>
  )
}

function details(found: FoundEntry | null, words: ReturnType<typeof useWords>): [string, string][] {
  const { value, unit, range, status, who, where } = found?.entry.detail ?? {}
  const whole = found?.point?.text ?? (value === undefined ? undefined : [value, unit].filter(Boolean).join(' '))
  const rows: [string, string | undefined][] = [
    [words.source.value, whole],
    [words.source.range, range],
    [words.source.status, status],
    [words.source.who, who],
    [words.source.where, where],
  ]
  return rows.flatMap(([name, text]) => (text === undefined || text === '' ? [] : [[name, text] as [string, string]]))
}
