import { type JsonObject, parseJson, toObject, unwrapped } from '../wire/json.ts'

/** What a host says of an error, in small letters, to be matched against known phrases. It is never shown or logged. */
export interface ErrorWords {
  /** All texts, one after the other. */
  text: string
  /** What stands as a code, a type or a status, each as a text. */
  codes: ReadonlySet<string>
  /** The status of HTTP that stands inside. */
  status: number | undefined
  /** The wait that stands inside, in seconds. */
  retryAfterS: number | undefined
  /** When a limit is whole again, in milliseconds since the epoch. */
  resetAt: number | undefined
  /** Of a cold start. */
  estimatedTimeS: number | undefined
}

const MAX_LENGTH = 4_096
const MAX_DEPTH = 6
const CODE_KEY = /(code|type|status|reason|name|quotaid)$/i
const STATUS_KEY = /^(code|status|status_?code|http_?(status|code|status_code)|error_?code)$/i
const WAIT_KEY = /^(retry_?(after|delay|in)(_?(s|secs?|seconds|ms))?|wait(_?seconds)?)$/i
const RESET_KEY = /^(x-ratelimit-reset|reset_?at|resets_?at)$/i
/** Hosts quote the prompt in their errors: what a patient wrote says nothing of the error. */
const QUOTED_KEY = /^(prompt|input|inputs|messages|query|flagged_input|content|body|request|user_input)$/i

/** An error is a text, an object with a message, a list of faults, plain text or a page of HTML: whatever it is, its words. */
export function readErrorWords(body: string): ErrorWords {
  const json = unwrapped(parseJson(body))
  return typeof json === 'object' && json !== null ? wordsOf(json) : wordsOf(body)
}

export function wordsOf(value: unknown): ErrorWords {
  const found = new Gatherer()
  found.take('', value, 0)
  return found.words()
}

/** Whether a body that came with a success, and may hold an answer, says that it is an error. */
export function reportsError(body: JsonObject): boolean {
  if (body.object === 'error' || body.type === 'error' || body.success === false) return true
  const code = toObject(body.base_resp)?.status_code
  return isError(body.error) || (typeof code === 'number' && code !== 0)
}

/** Null, `{}`, `""`, `{"code": 0}` and `"none"` beside an answer say that there was none. */
function isError(error: unknown): boolean {
  if (typeof error === 'string') return error.trim() !== '' && !/^(none|null|ok|success|no error)$/i.test(error.trim())
  if (Array.isArray(error)) return error.some(isError)
  if (typeof error === 'object' && error !== null) return Object.values(error).some(isError)
  return error === true || (typeof error === 'number' && error !== 0)
}

class Gatherer {
  #text = ''
  readonly #codes = new Set<string>()
  #status: number | undefined
  #retryAfterS: number | undefined
  #estimatedTimeS: number | undefined
  #resetAt: number | undefined

  take(key: string, value: unknown, depth: number): void {
    if (typeof value === 'string') this.#string(key, value)
    else if (typeof value === 'number') this.#number(key, value)
    else if (Array.isArray(value)) for (const each of value.slice(0, 20)) this.#deeper(key, each, depth)
    else for (const [name, each] of Object.entries(toObject(value) ?? {})) this.#deeper(name, each, depth)
  }

  words(): ErrorWords {
    return {
      text: this.#text,
      codes: this.#codes,
      status: this.#status,
      retryAfterS: this.#retryAfterS,
      resetAt: this.#resetAt,
      estimatedTimeS: this.#estimatedTimeS,
    }
  }

  #deeper(key: string, value: unknown, depth: number): void {
    if (depth < MAX_DEPTH && !QUOTED_KEY.test(key)) this.take(key, value, depth + 1)
  }

  #string(key: string, value: string): void {
    const text = value.slice(0, MAX_LENGTH).toLowerCase()
    if (CODE_KEY.test(key) && text.length <= 100) this.#codes.add(text)
    if (STATUS_KEY.test(key) && /^[45]\d\d$/.test(text)) this.#status ??= Number(text)
    if (RESET_KEY.test(key) && /^\d{10,13}$/.test(text)) this.#number(key, Number(text))
    if (WAIT_KEY.test(key)) this.#wait(key, /^(\d+(?:\.\d+)?)s?$/.exec(text)?.[1])
    if (this.#text.length < MAX_LENGTH) this.#text = `${this.#text} ${text}`.trimStart().slice(0, MAX_LENGTH)
  }

  #number(key: string, value: number): void {
    if (STATUS_KEY.test(key) && value >= 400 && value < 600) this.#status ??= value
    if (CODE_KEY.test(key)) this.#codes.add(String(value))
    if (WAIT_KEY.test(key)) this.#wait(key, value)
    if (RESET_KEY.test(key) && value > 1e9) this.#resetAt ??= value > 1e11 ? value : value * 1_000
    if (key === 'estimated_time' && value >= 0) this.#estimatedTimeS = value
  }

  #wait(key: string, value: string | number | undefined): void {
    const amount = Number(value)
    if (Number.isFinite(amount) && amount >= 0) this.#retryAfterS ??= /ms$/i.test(key) ? amount / 1_000 : amount
  }
}
