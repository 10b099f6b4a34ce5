import { defineLabelled } from './labelled-number.ts'

export const licenseNumber = defineLabelled('CERTIFICATE_LICENSE_NUMBER', {
  strict: /licen[sc]e|driver['’]?s\s{1,3}licen[sc]e|npi|dea|passport|certificate|permit/,
  loose: /cert|registration/,
})
