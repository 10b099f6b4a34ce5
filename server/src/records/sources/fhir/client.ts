import { setTimeout as sleep } from 'node:timers/promises'
import { fetch, type Response } from 'undici'
import { type Outbound, openAgent } from '../../../shared/outbound.ts'
import { ProblemError } from '../../../shared/problem-error.ts'
import { type Element, toElement } from '../../fhir/element.ts'
import { parseDocument } from '../../fhir/json.ts'
import { Refusal } from '../../fhir/refusal.ts'
import type { Authorization } from './authorization.ts'
import { recordsUnavailable } from './faults.ts'

/** What a server said to a read or a search. What it did not manage to say is thrown as `records_unavailable`. */
type FhirReply =
  | { kind: 'found'; body: Element }
  /** 404, 410. */
  | { kind: 'absent' }
  /** It does not know this operation, type or parameter. */
  | { kind: 'unsupported' }

export interface FhirClient {
  baseUrl: string
  /** `target` is relative to the base URL, or a link that the server gave. Throws where that leads elsewhere. */
  get(target: string, signal: AbortSignal): Promise<FhirReply>
  close(): Promise<void>
}

export interface FhirClientOptions {
  baseUrl: string
  authorization: Authorization
  outbound: Outbound
  /** Waits that many milliseconds; tests wait less. */
  pause?: (ms: number, signal: AbortSignal) => Promise<void>
}

const CONNECT_TIMEOUT_MS = 5_000
const IDLE_TIMEOUT_MS = 15_000
const ATTEMPTS = 4
const MOST_PAGE_BYTES = 64 * 1024 * 1024

export function fhirClient({ baseUrl, authorization, outbound, pause = defaultPause }: FhirClientOptions): FhirClient {
  const agent = openAgent(outbound, {
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: IDLE_TIMEOUT_MS,
    bodyTimeout: IDLE_TIMEOUT_MS,
    connections: 8,
  })
  const base = new URL(`${baseUrl}/`)

  async function attempt(url: URL, signal: AbortSignal): Promise<FhirReply | Retry> {
    const header = await authorization.header(signal)
    try {
      const response = await fetch(url, {
        headers: { accept: 'application/fhir+json', ...(header === null ? {} : { authorization: header }) },
        redirect: 'manual',
        dispatcher: agent,
        signal,
      })
      return await readReply(response, url)
    } catch (error) {
      if (signal.aborted || error instanceof ProblemError) throw error
      return { kind: 'retry', why: recordsUnavailable('could not be reached, or broke off') }
    }
  }

  return {
    baseUrl,
    get: async (target, signal) => {
      const url = new URL(target, base)
      if (!isBelow(url, base)) throw recordsUnavailable('names a next page that does not lie below FHIR_BASE_URL')
      let mayRenew = true
      for (let tries = 1; ; tries++) {
        const reply = await attempt(url, signal)
        if (reply.kind !== 'retry') return reply
        if (reply.renew === true && mayRenew && authorization.renew()) {
          mayRenew = false
          continue
        }
        if (reply.renew === true || tries >= ATTEMPTS || (reply.afterMs ?? 0) > LONGEST_WAIT_MS) throw reply.why
        await pause(waitOf(reply, tries), signal)
      }
    },
    close: () => agent.close(),
  }
}

interface Retry {
  kind: 'retry'
  why: ProblemError
  /** As the server asked, in milliseconds. */
  afterMs?: number
  /** The token may have run out: a new one is the only thing that helps. */
  renew?: true
}

async function readReply(response: Response, url: URL): Promise<FhirReply | Retry> {
  const { status } = response
  if (status >= 200 && status < 300) return { kind: 'found', body: toBody(await readBody(response)) }
  await response.body?.cancel()
  if (status === 404 || status === 410) return { kind: 'absent' }
  if (status === 400 || status === 405 || status === 422 || status === 501) return { kind: 'unsupported' }
  if (status === 401) return { kind: 'retry', renew: true, why: recordsUnavailable('refused our credentials') }
  if (status === 403)
    throw recordsUnavailable(`does not let us read ${typeOf(url)}: see FHIR_SCOPE and FHIR_RESOURCE_TYPES`)
  if (status === 408 || status === 429 || status >= 500) {
    const seconds = Number(response.headers.get('retry-after'))
    const asked = Number.isFinite(seconds) && seconds > 0 ? seconds : null
    const why = recordsUnavailable(
      status === 429 ? 'limits our requests' : `answers with status ${status}`,
      asked ?? undefined,
    )
    return { kind: 'retry', why, ...(asked === null ? {} : { afterMs: asked * 1_000 }) }
  }
  throw recordsUnavailable(`answers with status ${status}`)
}

async function readBody(response: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    parts.push(chunk)
    bytes += chunk.length
    if (bytes > MOST_PAGE_BYTES) throw recordsUnavailable('sends pages that are too large')
  }
  return Buffer.concat(parts).toString('utf8')
}

/**
 * A token must not go to whichever address a page of results names: another host, or another tenant of the same one. A
 * slash or a dot that is written `%2f` or `%2e` may be read as one behind a proxy.
 */
function isBelow(url: URL, base: URL): boolean {
  if (url.origin !== base.origin || url.username !== '' || url.password !== '') return false
  if (/%2f|%5c|%2e/i.test(url.pathname)) return false
  return url.pathname.startsWith(base.pathname) || `${url.pathname}/` === base.pathname
}

function toBody(text: string): Element {
  try {
    const body = toElement(parseDocument(text))
    if (body !== null) return body
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
  throw recordsUnavailable('sends something else than FHIR JSON')
}

/** The type that was asked for, when it is one: the rest of the URL may name the patient. */
function typeOf(url: URL): string {
  return /\/([A-Z][A-Za-z]{2,40})(?:$|\/)/.exec(url.pathname)?.[1] ?? 'this'
}

const FIRST_WAIT_MS = 200
const LONGEST_WAIT_MS = 4_000

/** What the server asked for (where that is longer than LONGEST_WAIT_MS the caller is told instead), else exponential with full jitter. The time limit of the whole load bounds both. */
function waitOf({ afterMs }: Retry, tries: number): number {
  return afterMs ?? Math.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries)
}

async function defaultPause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal })
}
