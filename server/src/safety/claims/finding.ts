/** How a claim stands against the record. */
export type Verdict = 'contradicted' | 'unsupported' | 'unsafe'

/** A span of an answer that does not hold. Offsets are UTF-16 units of the answer that was checked. */
export interface Finding {
  /** The kind of claim: `lab_value`, `dose`, `allergy`. */
  kind: string
  verdict: Verdict
  start: number
  end: number
  /** The span itself. */
  text: string
  /** A plain sentence of what the record says; null where it says nothing of it. */
  record: string | null
  /** The entry that says so, e.g. `F12`. */
  ref: string | null
}

/** A span that a kind of claim objects to, before the answer's text is put beside it. */
export type Objection = Omit<Finding, 'kind' | 'text'>
