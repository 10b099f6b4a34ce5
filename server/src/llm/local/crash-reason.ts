/** How a process ended. */
export interface ProcessEnd {
  code: number | null
  signal: string | null
  /** What it said itself before, null where it could not. It speaks of files and settings, never of a request. */
  said: string | null
  /** Whether it was still loading the model. */
  loading: boolean
}

/** A sentence for the operator: why a local model's process ended, and what to do. */
export function crashReason({ code, signal, said, loading }: ProcessEnd, modelPath: string): string {
  if (said !== null) return `The model could not be loaded: ${asSentence(said)}`
  const verify = 'check the file with `carepath models verify`, or pull it again'
  if (signal === 'SIGABRT' || signal === 'SIGSEGV' || signal === 'SIGBUS' || signal === 'SIGILL') {
    return loading
      ? `llama.cpp gave up on ${modelPath} while loading it (${signal}): the file is damaged, or of a kind that this version does not know; ${verify}.`
      : `llama.cpp crashed in the middle of an answer (${signal}). If it does so again, ${verify}.`
  }
  if (signal === 'SIGKILL') {
    return 'The process of the model was killed (SIGKILL), most often for want of memory. Choose a smaller model or a smaller context.'
  }
  return `The process of the model ended by itself (${signal ?? `exit code ${code}`}).`
}

function asSentence(text: string): string {
  const [line = ''] = text.trim().split('\n')
  return /[.!?]$/.test(line) ? line : `${line}.`
}
