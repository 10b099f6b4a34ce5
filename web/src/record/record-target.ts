import type { RecordSeries } from '@carepath/contract/patients.ts'

/** What a trend is opened for. */
export interface RecordTarget {
  label: string
  series: readonly RecordSeries[]
}
