/** The kinds of identifiers of 45 CFR 164.514(b)(2)(i) that stand in text, by the names that de-identification sets use. */
const detectionTypes = [
  'NAME',
  'GEOGRAPHIC_LOCATION',
  'DATE',
  'AGE_OVER_89',
  'PHONE_NUMBER',
  'FAX_NUMBER',
  'EMAIL_ADDRESS',
  'SOCIAL_SECURITY_NUMBER',
  'MEDICAL_RECORD_NUMBER',
  'HEALTH_PLAN_BENEFICIARY_NUMBER',
  'ACCOUNT_NUMBER',
  'CERTIFICATE_LICENSE_NUMBER',
  'VEHICLE_IDENTIFIER',
  'DEVICE_IDENTIFIER',
  'URL',
  'IP_ADDRESS',
  'UNIQUE_IDENTIFIER',
] as const
export type DetectionType = (typeof detectionTypes)[number]

/** A part of a text that identifies somebody. Offsets are in UTF-16 units. */
export interface Detection {
  start: number
  end: number
  type: DetectionType
}
