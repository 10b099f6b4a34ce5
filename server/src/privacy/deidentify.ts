import type { PatientRecord } from '../records/facts/patient-record.ts'
import { findInFreeText, kindOfType } from './find-identifiers.ts'
import { detect } from './recognizers/detect.ts'
import type { Detection, DetectionType } from './recognizers/detection.ts'
import { indexOf, noRecord } from './record-matcher/identifier-index.ts'
import type { Span } from './record-matcher/match-record.ts'
import { startReplacements } from './replacements.ts'
import type { TokenKind } from './restore/placeholders.ts'

export interface Deidentified {
  /** The text with a token for each span. Dates become tokens here: there is no prompt whose time they could keep. */
  text: string
  /** In order, without overlaps; offsets in UTF-16 units of the input. */
  spans: Detection[]
}

/** Finds who a text is about: by the detectors, and where a record is given also by what stands in it. */
export function deidentify(text: string, record: PatientRecord | null): Deidentified {
  const index = record === null ? noRecord : indexOf(record)
  const found: { span: Span; type: DetectionType }[] =
    record === null
      ? detect(text).map(({ start, end, type }) => ({
          span: { start, end, type: 'detected', kind: kindOfType[type] },
          type,
        }))
      : findInFreeText(text, index).flatMap((span) => {
          const type = typeOf(span, record.entry.mrn)
          return type === null ? [] : [{ span, type }]
        })
  const replacements = startReplacements(index, 0)
  let masked = ''
  let from = 0
  for (const { span, type } of found) {
    const plain: Span = type === 'DATE' ? { start: span.start, end: span.end, type: 'detected', kind: 'DATE' } : span
    masked += text.slice(from, span.start) + (type === 'AGE_OVER_89' ? '90+' : replacements.hide(plain, text))
    from = span.end
  }
  return {
    text: masked + text.slice(from),
    spans: found.map(({ span: { start, end }, type }) => ({ start, end, type })),
  }
}

const typeOfKind: Partial<Record<TokenKind, DetectionType>> = {
  PATIENT: 'NAME',
  RELATIVE: 'NAME',
  CLINICIAN: 'NAME',
  PERSON: 'NAME',
  FACILITY: 'GEOGRAPHIC_LOCATION',
  PLACE: 'GEOGRAPHIC_LOCATION',
  ADDRESS: 'GEOGRAPHIC_LOCATION',
  POSTCODE: 'GEOGRAPHIC_LOCATION',
  PHONE: 'PHONE_NUMBER',
  EMAIL: 'EMAIL_ADDRESS',
  WEBADDRESS: 'URL',
  BIRTHDATE: 'DATE',
  DATE: 'DATE',
}

/** Years may be told, so they are no span. */
function typeOf(span: Span, mrn: string): DetectionType | null {
  switch (span.type) {
    case 'date':
      return 'DATE'
    case 'age':
      return 'AGE_OVER_89'
    case 'entity':
      if (span.entity.value === mrn) return 'MEDICAL_RECORD_NUMBER'
      return typeOfKind[span.entity.kind] ?? 'UNIQUE_IDENTIFIER'
    case 'detected':
      return span.detection ?? typeOfKind[span.kind] ?? 'UNIQUE_IDENTIFIER'
    default:
      return null
  }
}
