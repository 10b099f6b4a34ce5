import { definePatterns, PRIORITY } from './recognizer.ts'

/** A vehicle identification number (ISO 3779) without a label. */
export const vin = definePatterns({ type: 'VEHICLE_IDENTIFIER', priority: PRIORITY.code, cues: /\d/ }, [
  /(?<![\w-])(?=[A-HJ-NPR-Z0-9]{0,16}\d)(?=[A-HJ-NPR-Z0-9]{0,16}[A-Z])[A-HJ-NPR-Z0-9]{17}(?![\w-])/g,
])
