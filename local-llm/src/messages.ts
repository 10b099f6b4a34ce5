/**
 * What the process tells whoever started it with an IPC channel, one message a change. The channel is also the life
 * line: when it closes, the process ends at once, so that it never outlives a service that was killed.
 */
export type ProcessMessage =
  | { type: 'listening'; port: number | null }
  | { type: 'loading'; progress: number }
  | { type: 'ready'; contextTokens: number; threads: number }
  | { type: 'failed'; reason: string }
