import { definePatterns, PRIORITY } from './recognizer.ts'

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)'

export const ipAddress = definePatterns({ type: 'IP_ADDRESS', priority: PRIORITY.form, cues: /[:.]/ }, [
  new RegExp(`(?<![\\d.])(?:${octet}\\.){3}${octet}(?![\\d.]*\\d)`, 'g'),
  /(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}(?::?[0-9a-f]{1,4}){1,5}(?![\w:])/gi,
  /(?<![\w:])(?:[0-9a-f]{1,4}:){1,6}:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4}(?![\w:])/gi,
])
