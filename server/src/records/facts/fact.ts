/** One line of a record: something a clinician wrote down about the patient, with its date and its resource. */
export interface Fact {
  /** The id of the section it stands in, e.g. `labs`. */
  section: string
  /** The whole line as the model and the patient read it, without its id. One line, no markup. */
  text: string
  /** A shorter line in its stead where the question does not ask for it: of a series, the latest value alone. */
  brief?: string
  /** What it is about, short: `Hemoglobin A1c`. */
  label: string
  /** A FHIR date: `2019`, `2019-03`, `2019-03-04` or an instant; null where the record gives none. */
  date: string | null
  /** True: its dates stand in its text, because it tells of several. */
  holdsDates?: boolean
  /** The last day of what lasted, where it is known: of an illness, a hospital stay, a medicine. */
  end?: string | null
  /** The resource behind it, e.g. `Observation/abc`. */
  resource: string
  /** Further resources that the line tells of: the earlier values of a series, the same note filed twice. */
  also?: readonly string[]
  /** `system|code` of every coding it carries, for choosing by code. */
  codes: readonly string[]
  /** True: it is sent with every question (active problems, current medicines, allergies, latest key values). */
  core: boolean
  /** True: of violence, crime, sexual or mental health or substance use; told where it is asked for, and not otherwise. */
  sensitive?: boolean
  /** Whether it holds now: an active problem, a medicine being taken. Absent where that is no question. */
  current?: boolean
  /** True: the record states that there is none of its whole section, as in `No known allergies`. */
  noneKnown?: boolean
  /** Of which part of its section the record states that there is none: `drug allergies`. It says nothing of the rest. */
  noneKnownOf?: string | null
  /** That nothing is known of its section, or nobody has asked: then it is no entry of it. */
  notKnown?: 'not-asked' | 'no-information'
  /** True: the record says that it was ruled out. It is told to who asks for it by name, and stands in no list. */
  ruledOut?: boolean
  /** That it did not happen, or is not certain, in a few words: `NOT given`, `cancelled`. Absent or null where it did. */
  outcome?: string | null
  /** The visit at which it was recorded, e.g. `Encounter/abc`. */
  visit?: string | null
  /** True: it gathers what was recorded at a visit, all of which other lines tell too. */
  isAggregate?: boolean
  /** Of a line that is too long for one: 1 for the second, and so on. */
  part?: number
  /** How often something happened, where the line counts it; other lines tell of each time. */
  counts?: number
  /** Of a lab, a vital sign or an answer that was recorded once or more: each value, newest first. */
  readings?: readonly Reading[]
  /** Where the values are heading. */
  trend?: Trend
  /** That the values are not the newest of their kind, and what they are beside: `newer values are in lb`. */
  newer?: string
  /** What the numbers of the readings are, in their order: one for most, two for a blood pressure. */
  measures?: readonly Measure[]
  /**
   * What it is found by, where that is not its whole text: a line that gathers what other lines tell is found by its
   * label alone, or it would stand in the way of them.
   */
  foundBy?: string
  /** Where it came from, where the record has several sources: `City Clinic, file of 2026-03-03`. */
  source?: string
  /** The parts of the line that the `extract` mode and the page use by themselves. */
  detail?: {
    status?: string
    /** Without its unit. */
    value?: string
    unit?: string
    range?: string
    who?: string
    where?: string
  }
}

/** False of what stands in a section and is no entry of it: that nothing is known, what was ruled out. */
export function isEntry({ notKnown, ruledOut }: Pick<Fact, 'notKnown' | 'ruledOut'>): boolean {
  return notKnown === undefined && ruledOut !== true
}

/** False of what did not happen, or not certainly; true also where the record does not say. */
export function hasHappened({ outcome }: Pick<Fact, 'outcome'>): boolean {
  return outcome === undefined || outcome === null
}

/** `Influenza vaccine (NOT given)`: what a line calls a fact that it gathers with others. */
export function toLabelWithOutcome({ outcome }: Pick<Fact, 'outcome'>, label: string): string {
  return outcome === undefined || outcome === null ? label : `${label} (${outcome})`
}

/** One heading for all that is measured, or one for each that can be compared. */
export type Trend = readonly Heading[]

/** Where the newest value stands against those before it. */
export interface Heading {
  /** The measure that it is of: `Systolic`; null where it is true of all. */
  label: string | null
  /** Against the value before. */
  step: Direction
  /** Against those before that; null where there are none. */
  earlier: Direction | null
  /** How it stands to its reference range now, where it is or was out of it. */
  range: 'back within' | `${'now' | 'still'} ${'above' | 'below'}` | null
}

export type Direction = 'up' | 'down' | 'same'

export interface Measure {
  label: string
  /** Empty where there is none. */
  unit: string
}

/** One value of a series. */
export interface Reading {
  date: string | null
  /** As a person reads it, with unit and what the lab said of it: `7.2 % (high)`. */
  text: string
  /** One for each measure, null for one that is missing; none where the value is no number. */
  numbers: readonly (number | null)[]
  /** Whether nothing was measured: it tells at most why not. */
  isAbsent: boolean
  /** The ends of the reference range that came with this value. */
  low: number | null
  high: number | null
  /** As the record words it: `high`. */
  interpretation: string | null
  resource: string
  /** The visit at which it was recorded, e.g. `Encounter/abc`. */
  visit: string | null
}
