import type { RecordPoint } from '@carepath/contract/record-summary.ts'
import { scaleLinear, scaleUtc } from '@visx/scale'
import { LinePath } from '@visx/shape'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { formatDate, formatNumber, timeOfDate } from '../format.ts'
import { useLanguage, useWords } from '../i18n/language.tsx'
import styles from './trend-chart.module.css'
import { chartFrame, rangeSteps } from './trend-frame.ts'

const HEIGHT = 260
const MARGIN = { top: 18, right: 18, bottom: 34, left: 52 }

interface TrendChartProps {
  label: string
  unit: string | null
  /** Oldest first, at least one. */
  points: readonly RecordPoint[]
}

/** Values over time, with the usual range as a band. All that it shows stands in the table beside it as well. */
export function TrendChart({ label, unit, points }: TrendChartProps): ReactNode {
  const words = useWords()
  const language = useLanguage()
  const [box, width] = useWidth()
  const first = points[0]
  const newest = points.at(-1)
  if (first === undefined || newest === undefined) return null

  const right = width - MARGIN.right
  const bottom = HEIGHT - MARGIN.bottom
  const frame = chartFrame(points)
  const x = scaleUtc({ domain: frame.time, range: [MARGIN.left, right] })
  const y = scaleLinear({ domain: frame.value, range: [bottom, MARGIN.top] })
  const at = (point: RecordPoint) => ({ x: x(timeOfDate(point.date)), y: y(point.value) })
  const steps = rangeSteps(points, frame)
  const years = new Date(frame.time[1]).getUTCFullYear() - new Date(frame.time[0]).getUTCFullYear()
  const dates = [first, newest].map(({ date }) => formatDate(date, words.dates)) as [string, string]
  return (
    <figure className={styles.figure} ref={box}>
      <svg width={width} height={HEIGHT} role="img" aria-label={words.trend.chart(label, points.length, ...dates)}>
        {steps.map((step) => (
          <rect
            key={step.from}
            className={styles.band}
            x={x(step.from)}
            width={Math.max(0, x(step.to) - x(step.from))}
            y={y(step.high)}
            height={Math.max(0, y(step.low) - y(step.high))}
          />
        ))}
        {y.ticks(5).map((value) => (
          <g key={value}>
            <line className={styles.grid} x1={MARGIN.left} x2={right} y1={y(value)} y2={y(value)} />
            <text className={styles.tick} x={MARGIN.left - 10} y={y(value)} dy="0.32em" textAnchor="end">
              {formatNumber(value, language)}
            </text>
          </g>
        ))}
        <line className={styles.axis} x1={MARGIN.left} x2={right} y1={bottom} y2={bottom} />
        {x.ticks(Math.max(2, Math.floor(width / 130))).map((time) => (
          <text key={time.getTime()} className={styles.tick} x={x(time)} y={bottom + 22} textAnchor="middle">
            {timeLabel(time, years, language)}
          </text>
        ))}
        <LinePath
          className={styles.line ?? ''}
          data={[...points]}
          x={(point) => at(point).x}
          y={(point) => at(point).y}
        />
        {points.map((point) => (
          <circle
            key={`${point.resource} ${point.date}`}
            className={isOutside(point) ? styles.outside : styles.point}
            cx={at(point).x}
            cy={at(point).y}
            r={point === newest ? 6 : 4.5}
          >
            <title>{`${formatDate(point.date, words.dates)}: ${point.text}`}</title>
          </circle>
        ))}
        <text
          className={styles.newest}
          x={at(newest).x}
          y={at(newest).y + (isFalling(points) ? 26 : -14)}
          textAnchor="end"
        >
          {newest.text}
        </text>
        {unit === null ? null : (
          <text className={styles.unit} x={4} y={12}>
            {unit}
          </text>
        )}
      </svg>
      {steps.length === 0 ? null : (
        <figcaption className={styles.key}>
          <span>
            <span className={styles.swatch} />
            {words.trend.rangeBand}
          </span>
          {points.some(isOutside) ? (
            <span>
              <span className={styles.dot} />
              {words.trend.outside}
            </span>
          ) : null}
        </figcaption>
      )}
    </figure>
  )
}

/** The line comes to the newest value from above: what is written at that value goes below it. */
function isFalling(points: readonly RecordPoint[]): boolean {
  const [before, newest] = points.slice(-2)
  return before !== undefined && newest !== undefined && before.value > newest.value
}

function isOutside({ value, low, high }: RecordPoint): boolean {
  return (low !== null && value < low) || (high !== null && value > high)
}

function timeLabel(time: Date, years: number, language: string): string {
  const parts: Intl.DateTimeFormatOptions =
    years >= 3
      ? { year: 'numeric' }
      : years >= 1
        ? { month: 'short', year: 'numeric' }
        : { month: 'short', day: 'numeric' }
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' }).format(time)
}

/** The width that the chart may have, in CSS pixels. */
function useWidth(): [React.RefObject<HTMLElement | null>, number] {
  const box = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(640)
  useEffect(() => {
    if (box.current === null) return
    const watcher = new ResizeObserver(([entry]) =>
      setWidth(Math.max(240, Math.floor(entry?.contentRect.width ?? 640))),
    )
    watcher.observe(box.current)
    return () => watcher.disconnect()
  }, [])
  return [box, width]
}
