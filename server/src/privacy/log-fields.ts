import { createHmac, randomBytes } from 'node:crypto'
import pino, { type DestinationStream, type Logger, type LoggerOptions } from 'pino'
import { ProblemError } from '../shared/problem-error.ts'
import { standardOutput } from './log-output.ts'

/**
 * Every field that a log line can have, with the only values that it can hold: ids, counts, durations and codes. A
 * question, an answer, a fact or a name has no field here, and a value of another form is dropped.
 */
const fields = {
  trace_id: /^[0-9a-f-]{8,64}$/,
  /** A keyed hash of the MRN: see `patientHash`. */
  patient: /^p_[0-9a-f]{16}$/,
  method: /^[A-Z]{3,7}$/,
  /** The pattern of a route, never the address that was called. */
  route: /^[\w/:.*-]{1,80}$/,
  status: 'number',
  ms: 'number',
  /** The three clocks of an answer, in milliseconds. */
  own_ms: 'number',
  first_token_ms: 'number',
  total_ms: 'number',
  prompt_tokens: 'number',
  completion_tokens: 'number',
  /** Tokens of the masking that were not put back. */
  unrestored: 'number',
  code: /^[a-z_]{3,40}$/,
  /** The name of an error's class. */
  error: /^[A-Za-z][\w.]{0,60}$/,
  /** Where in the code: function, file and line. */
  at: /^[\w$.<> ]{0,80} ?\(?[\w./-]{1,120}:\d+\)?$/,
  llm_mode: /^[\w.:-]{1,64}$/,
  provider: /^[\w.:-]{1,64}$/,
  host: /^[\w.:-]{1,120}$/,
  /** An address, at most with its path: no query, for that may hold a token. */
  url: /^https?:\/\/[\w.:[\]-]{1,80}(?:\/[\w.:@%+~()=-]{0,200}){0,20}$/,
  model: /^[\w.:/@+-]{1,200}$/,
  /** Of the host that was called, in its own log. */
  request_id: /^[\w.:=;-]{1,100}$/,
  pid: 'number',
  port: 'number',
  count: 'number',
  attempt: 'number',
  attempts: 'number',
  /** The code for which a call was made again. */
  retried_for: /^[a-z_]{3,40}$/,
  headers_ms: 'number',
  connect_ms: 'number',
  idle_ms: 'number',
  max_concurrent: 'number',
  max_queued: 'number',
  retry_after_s: 'number',
  bytes: 'number',
  signal: /^SIG[A-Z]{2,8}$/,
  exit_code: 'number',
  /** Of the process of a local model. */
  threads: 'number',
  context_tokens: 'number',
  restart_in_ms: 'number',
  state: /^[a-z_]{2,40}$/,
  /** A sentence of our own that says why the store can't be used: see `storeUnavailable`. */
  reason: /^The database is not available: [\w ,.:;'`()/-]{1,240}$/,
  /** A sentence of our own that says how the default mode was chosen. */
  why: /^(?:DEFAULT_LLM_MODE|HF_API_TOKEN)[\w ,.]{0,80}$/,
} as const satisfies Record<string, RegExp | 'number'>

type Fields = typeof fields
export type LogFields = { [Name in keyof Fields]?: (Fields[Name] extends 'number' ? number : string) | undefined }
const forms: ReadonlyMap<string, RegExp | 'number'> = new Map(Object.entries(fields))

/** What a log line can say happened. */
const messages = [
  'request',
  'the port is open',
  'listening',
  'the store is not ready',
  'old answers were removed',
  'old answers were not removed',
  'stopping',
  'stopped',
  'unexpected error',
  'crash',
  'a mode is slow to stop',
  'local model',
  'answered',
  'not answered',
  'model call',
  'hosted mode',
  'a breaker changed',
  'a mode changed',
  'a serving process ended',
  'there is no API key yet: npx carepath keys create --name NAME --mrn MRN makes one',
] as const
const known: ReadonlySet<string> = new Set(messages)

/** A log whose every line, and every line of its children, is held to the fields and messages above, whoever writes it. */
export function privateLog(options: LoggerOptions, destination: DestinationStream = standardOutput()): Logger {
  const log = pino({ ...options, base: null, hooks: { logMethod: writeLine } }, destination)
  const { child, setBindings } = log
  // A child's own fields are no line's, and its other options could put anything into one.
  log.child = function (this: Logger, bindings, childOptions) {
    const level = childOptions?.level
    return child.call(this, keepKnownFields(bindings), level === undefined ? {} : { level }) as never
  }
  log.setBindings = function (this: Logger, bindings) {
    setBindings.call(this, keepKnownFields(bindings))
  }
  return log

  /** The line is made here, of known fields alone, and not by pino: it makes the message of an error that of the line. */
  function writeLine(this: Logger, args: readonly unknown[], _method: unknown, level: number): void {
    const [first, second] = args
    const message = typeof first === 'string' ? first : second
    const told = isKnown(message) ? message : 'a message that is not on the list'
    const fields = typeof first === 'object' && first !== null ? toJsonFields(first) : ''
    destination.write(`{"level":${level}${timeOf(this)}${bindingsOf(this)}${fields},"msg":"${told}"}\n`)
  }
}

/** `,"time":…` as the log's options say. */
function timeOf(log: object): string {
  return (log as { [pino.symbols.timeSym](): string })[pino.symbols.timeSym]()
}

/** The fields of a child, in JSON, each after a comma. */
function bindingsOf(log: object): string {
  return (log as { [pino.symbols.chindingsSym]: string })[pino.symbols.chindingsSym]
}

/** The hash under which a patient stands in the log. Nobody can tell the MRN from it without the key. */
export function patientHash(mrn: string, key: Buffer = currentKey): string {
  return `p_${createHmac('sha256', key).update(mrn).digest('hex').slice(0, 16)}`
}

let currentKey: Buffer = randomBytes(32)

/** From now on `patientHash` uses this key: serving processes that write one log share theirs. */
export function shareLogKey(key: Buffer): void {
  currentKey = key
}

/** What may be told of an error: its class, its code and where in the code it was thrown; never its message. */
export function toErrorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error === 'object' ? 'Object' : typeof error }
  const at = placeOf(error.stack ?? '')
  return {
    error: error.name,
    ...(error instanceof ProblemError ? { code: error.code } : {}),
    ...(at === null ? {} : { at }),
  }
}

/** The known fields in JSON, each after a comma; none of the forms has a character that JSON would escape. */
function toJsonFields(object: object): string {
  if (object instanceof Error) return toJsonFields(toErrorFields(object))
  const values = object as Record<string, unknown>
  let json = ''
  for (const name of Object.keys(values)) {
    const value = values[name]
    // What is told of an error may be told beside it.
    if (name === 'err' || value instanceof Error) return toJsonFields(keepKnownFields(values))
    const form = forms.get(name)
    if (form === undefined || !fits(value, form)) continue
    json += typeof value === 'string' ? `,"${name}":"${value}"` : `,"${name}":${Number.isFinite(value) ? value : null}`
  }
  return json
}

function keepKnownFields(object: object): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  const given = object instanceof Error ? toErrorFields(object) : object
  for (const [name, value] of Object.entries(given)) {
    const form = forms.get(name)
    if (name === 'err' || value instanceof Error) Object.assign(kept, keepKnownFields(toErrorFields(value)))
    else if (form !== undefined && fits(value, form)) kept[name] = value
  }
  return kept
}

function fits(value: unknown, form: RegExp | 'number'): boolean {
  if (form === 'number') return typeof value === 'number'
  return typeof value === 'string' && form.test(value)
}

function isKnown(message: unknown): message is string {
  return typeof message === 'string' && known.has(message)
}

/** The first place of our own code in a stack: `function (server/src/file.ts:12)`. */
function placeOf(stack: string): string | null {
  const frame =
    /^\s+at (?:async )?(?:([\w$.<> ]+) \()?(?:file:\/\/)?\/\S*?\/((?:server|contract)\/[\w./-]+:\d+):\d+\)?$/m.exec(
      stack,
    )
  if (frame === null) return null
  return frame[1] === undefined ? `${frame[2]}` : `${frame[1]} (${frame[2]})`
}
