import { type JsonObject, parseJson, toObject, toText } from '../wire/json.ts'

/** What a host says of an error, in small letters, to be matched against known phrases. It is never shown or logged. */
export interface ErrorWords {
  text: string
  code: string
  type: string
  /** Of a cold start. */
  estimatedTimeS: number | undefined
}

const MAX_LENGTH = 4_096

/** An error is a text, an object with a message, a list of faults, plain text or a page of HTML. */
export function readErrorWords(body: string): ErrorWords {
  const json = toObject(parseJson(body))
  if (json === undefined) return { text: shortened(body), code: '', type: '', estimatedTimeS: undefined }
  const error = toObject(json.error)
  const sources: readonly JsonObject[] = error === undefined ? [json] : [error, json]
  const pick = (name: string) =>
    sources.map((source) => toText(source[name])).find((value) => value !== undefined) ?? ''
  const estimated = json.estimated_time
  return {
    text: shortened(`${toText(json.error) ?? ''} ${pick('message')} ${pick('detail')}`),
    code: pick('code').toLowerCase(),
    type: (toText(json.error_type) ?? pick('type')).toLowerCase(),
    estimatedTimeS: typeof estimated === 'number' && estimated >= 0 ? estimated : undefined,
  }
}

function shortened(text: string): string {
  return text.slice(0, MAX_LENGTH).toLowerCase()
}
