import type { RecordSeries } from '@carepath/contract/record-summary.ts'
import type { ReactNode } from 'react'
import { formatDate, timeOfDate } from '../format.ts'
import { useWords } from '../i18n/language.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ScrollArea } from '../ui/scroll-area.tsx'
import type { RecordTarget } from './record-target.ts'
import { TrendChart } from './trend-chart.tsx'
import styles from './trend-dialog.module.css'

interface TrendDialogProps {
  target: RecordTarget
  returnTo: Element | null
  onClose: () => void
}

/** How a measured value went: a chart for each series, and every value in a table, the newest first. */
export function TrendDialog({ target, returnTo, onClose }: TrendDialogProps): ReactNode {
  const words = useWords()
  return (
    <Dialog title={words.trend.heading(target.label)} place="center" returnTo={returnTo} onClose={onClose}>
      <div className={styles.trend}>
        {target.series.map((series) => (
          <SeriesView key={`${series.label} ${series.unit}`} series={series} alone={target.series.length === 1} />
        ))}
      </div>
    </Dialog>
  )
}

function SeriesView({ series, alone }: { series: RecordSeries; alone: boolean }): ReactNode {
  const words = useWords()
  const points = [...series.points].sort((a, b) => timeOfDate(a.date) - timeOfDate(b.date))
  const newestFirst = points.toReversed()
  const hasRange = points.some(({ low, high }) => low !== null || high !== null)
  const hasNote = points.some(({ interpretation }) => interpretation !== null)
  return (
    <section className={styles.series}>
      {alone ? null : <h3>{series.label}</h3>}
      <TrendChart label={series.label} unit={series.unit} points={points} />
      <ScrollArea className={styles.table} label={words.trend.heading(series.label)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.trend.date}</th>
              <th scope="col">{words.trend.value}</th>
              {hasRange ? <th scope="col">{words.trend.range}</th> : null}
              {hasNote ? <th scope="col">{words.trend.note}</th> : null}
            </tr>
          </thead>
          <tbody>
            {newestFirst.map((point) => (
              <tr key={`${point.resource} ${point.date} ${point.value}`}>
                <th scope="row">{formatDate(point.date, words.dates)}</th>
                <td>{point.text}</td>
                {hasRange ? <td>{rangeText(point.low, point.high, words.trend.noRange)}</td> : null}
                {hasNote ? <td>{point.interpretation}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  )
}

function rangeText(low: number | null, high: number | null, none: string): string {
  if (low !== null && high !== null) return `${low} – ${high}`
  if (high !== null) return `≤ ${high}`
  return low === null ? none : `≥ ${low}`
}
