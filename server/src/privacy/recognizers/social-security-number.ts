import { defineLabelled } from './labelled-number.ts'

export const socialSecurityNumber = defineLabelled('SOCIAL_SECURITY_NUMBER', {
  strict:
    /ssn|ss\s?#|s\.s\.n\.?|social(?:\s{1,3}security)?|social\s{1,3}insurance|last\s{1,3}(?:four|4)(?:\s{1,3}(?:digits|of\s{1,3}(?:my|her|his)\s{1,3}(?:ssn|social)))?/,
  loose: /soc\s?sec/,
})
