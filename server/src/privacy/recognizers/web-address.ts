import { definePatterns, PRIORITY } from './recognizer.ts'

export const webAddress = definePatterns({ type: 'URL', priority: PRIORITY.form, cues: /\./ }, [
  /\b(?:(?:https?|ftp):\/\/|www\.)[^\s<>"')\]]*[^\s<>"')\].,;:!?]/gi,
  /(?<![\w-]|[\w-]\.)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,10}\.(?:com|org|net|edu|gov|io|info|health|co\.uk|us|ca|de)(?:\/(?:[^\s<>"')\]]*[^\s<>"')\].,;:!?])?)?(?![\w@]|\.\w)/gi,
])
