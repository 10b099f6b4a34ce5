import { defineLabelled } from './labelled-number.ts'

/** Numbers of other kinds behind a label. */
export const labelledIdentifier = defineLabelled('UNIQUE_IDENTIFIER', {
  strict:
    /(?:patient|pt|study|subject|participant|client|employee|student|user|badge|encounter|visit|accession|specimen)\s{1,3}(?:id|number|no|identifier|code)|user\s?name|login/,
  loose:
    /id|identifier|identification|reference|ref|accession|case|order|ticket|confirmation|enrollment|study|sample|specimen|barcode|rx/,
  withLabel: true,
})
