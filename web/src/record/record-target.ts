import type { RecordSeries } from '@carepath/contract/record-summary.ts'

/** What a trend is opened for. */
export interface RecordTarget {
  label: string
  series: readonly RecordSeries[]
}
