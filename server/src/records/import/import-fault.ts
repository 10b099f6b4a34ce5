import type { RefusalCode } from '../fhir/refusal.ts'

/** Something that was taken, and that whoever imports should know of. */
export type WarningCode = 'dangling_reference' | 'more_pages' | 'source_notice' | 'linked_patients' | 'older_version'

/** What was not taken, by its place: never anything of its content. */
export interface ImportFault {
  /** The file, as it was named or found; `-` for what came in on stdin. */
  file: string
  /** `entry[3]` of a bundle, counted from 0, or `line 12`; null for the whole file. */
  entry: string | null
  code: RefusalCode
  /** A whole sentence. */
  reason: string
}
