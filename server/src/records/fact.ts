/** One line of a record: something a clinician wrote down about the patient, with its date and its resource. */
export interface Fact {
  /** The id of the section it stands in, e.g. `labs`. */
  section: string
  /** The whole line as the model and the patient read it, without date and id. One line, no markup. */
  text: string
  /** What it is about, short: `Hemoglobin A1c`. */
  label: string
  /** A FHIR date: `2019`, `2019-03`, `2019-03-04` or an instant; null where the record gives none. */
  date: string | null
  /** The resource behind it, e.g. `Observation/abc`. */
  resource: string
  /** `system|code` of every coding it carries, for choosing by code. */
  codes: readonly string[]
  /** True: it is sent with every question (active problems, current medicines, allergies, latest key values). */
  core: boolean
  /** The parts of the line that the `extract` mode and the page use by themselves. */
  detail?: {
    status?: string
    value?: string
    unit?: string
    range?: string
    who?: string
    where?: string
  }
}
