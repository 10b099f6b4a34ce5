import { hash } from 'node:crypto'
import type { Host } from '../host.ts'

const known = new WeakMap<Host, { text: string; key: string }>()

/** The same wherever a host is asked for a model with a token; the token can't be read from it. It may be exchanged. */
export function hostKey(host: Host): string {
  const text = JSON.stringify([host.endpoint, host.model, host.headers])
  const last = known.get(host)
  if (last?.text === text) return last.key
  const key = hash('sha256', text, 'base64url')
  known.set(host, { text, key })
  return key
}
