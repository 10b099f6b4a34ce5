import { defineLabelled } from './labelled-number.ts'

export const medicalRecordNumber = defineLabelled('MEDICAL_RECORD_NUMBER', {
  strict:
    /m\.?r\.?n\.?|mr\s?#|med(?:ical)?\.?\s{1,3}rec(?:ord)?s?|emr|ehr|medical\s{1,3}chart|hospital\s{1,3}(?:number|no|id)|patient\s{1,3}number|nhs/,
  loose: /records?|chart|file|rec/,
})
