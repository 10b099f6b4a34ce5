import type { Measure, Reading } from '../fact.ts'

/** One Observation in words: a lab value, a vital sign, an answer of a questionnaire, a finding. */
export interface ObservationValue extends Reading {
  /** Equal for what has the same code. Of these, values in one unit, and what has no value, may stand in one series. */
  thing: string
  label: string
  codes: string[]
  /** Without its unit where that is the same for the whole series: `7.2`, `120/80`, `Never smoker`. */
  value: string
  unit: string
  measures: readonly Measure[]
  /** `high`, `preliminary`: what was said of this one value. */
  remarks: readonly string[]
  /** Whether it only gathers other observations, which have lines of their own. */
  isPanel: boolean
  range: string | null
  standing: ResultStanding
  /** Further resources that say the same, or that this one replaces. */
  also?: readonly string[]
}

/** What decides between two results of one thing at one time. */
export interface ResultStanding {
  /** The higher, the more it is the last word: a corrected result before a final one, that before a preliminary one. */
  finality: number
  /** When this version was made available. */
  issued: string | null
  /** `meta.versionId`, where it is a number. */
  version: number
}
