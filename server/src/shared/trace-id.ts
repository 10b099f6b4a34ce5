import { randomBytes } from 'node:crypto'

/** The trace id of a W3C `traceparent`, else one of our own in the same form. */
export function traceIdOf(traceparent: string | string[] | undefined): string {
  const given =
    typeof traceparent === 'string' ? /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-/.exec(traceparent)?.[1] : undefined
  return given === undefined || /^0+$/.test(given) ? randomBytes(16).toString('hex') : given
}
