import { definePatterns, PRIORITY } from './recognizer.ts'

export const uuid = definePatterns({ type: 'UNIQUE_IDENTIFIER', priority: PRIORITY.form, cues: /-/ }, [
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
])
