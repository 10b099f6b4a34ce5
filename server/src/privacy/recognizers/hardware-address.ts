import { definePatterns, PRIORITY } from './recognizer.ts'

/** A MAC address: `0a:1b:2c:3d:4e:5f`. */
export const hardwareAddress = definePatterns({ type: 'DEVICE_IDENTIFIER', priority: PRIORITY.form, cues: /[:-]/ }, [
  /(?<![\w:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\w:-])/gi,
])
