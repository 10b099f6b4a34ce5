import { randomFillSync } from 'node:crypto'

/** The trace id of a W3C `traceparent`, else one of our own in the same form. */
export function traceIdOf(traceparent: string | string[] | undefined): string {
  const given =
    typeof traceparent === 'string' ? /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-/.exec(traceparent)?.[1] : undefined
  return given === undefined || /^0+$/.test(given) ? newTraceId() : given
}

const ID_BYTES = 16
const pool = Buffer.alloc(ID_BYTES * 256)
let used = pool.length

/** From random bytes that are fetched for many ids at once. */
function newTraceId(): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += ID_BYTES
  return pool.toString('hex', used - ID_BYTES, used)
}
