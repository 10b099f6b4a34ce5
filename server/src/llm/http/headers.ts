import type { IncomingHttpHeaders } from 'node:http'

/** The value of a header, the first where it came several times; undefined where it did not come. `name` in small letters. */
export function oneHeader(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}
