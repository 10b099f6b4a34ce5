import { type Clock, systemClock } from '../../shared/clock.ts'
import type { Outbound } from '../../shared/outbound.ts'
import { ProblemError } from '../../shared/problem-error.ts'
import type { StoredRecord } from '../../store/store.ts'
import { buildRecord } from '../facts/build-record.ts'
import type { PatientRecord } from '../facts/patient-record.ts'
import { isId } from '../fhir/incoming-resource.ts'
import { boundedCache } from './bounded-cache.ts'
import type { Authorization } from './fhir/authorization.ts'
import { type Capabilities, readCapabilities } from './fhir/capabilities.ts'
import { fhirClient } from './fhir/client.ts'
import { recordsUnavailable } from './fhir/faults.ts'
import { findPatient, toFoundPatient } from './fhir/find-patient.ts'
import { listOnly } from './fhir/list-only.ts'
import { listPatients } from './fhir/list-patients.ts'
import { readRecord } from './fhir/read-record.ts'
import type { RecordSource } from './record-source.ts'
import { sharedWork } from './shared-work.ts'

export interface FhirServerSource {
  /** Without a slash at the end. */
  baseUrl: string
  authorization: Authorization
  outbound: Outbound
  /** The identifier system of MRNs; null: the rules of the importer. */
  mrnSystem: string | null
  /** The only types that are read; null: all. */
  types: ReadonlySet<string> | null
  /** The most time that reading one record may take. */
  timeoutMs: number
  /** How long a record that was read is taken as it is, before the server is asked again. */
  cacheMs: number
  clock?: Clock
  /** For tests. */
  pause?: (ms: number, signal: AbortSignal) => Promise<void>
  build?: (stored: StoredRecord) => PatientRecord
}

const CACHE_CHARS = 32_000_000
const PING_MS = 5_000
/** What a server can do changes when it is updated. */
const CAPABILITIES_MS = 3_600_000

/**
 * Records from a FHIR R4 server, read when they are asked about and never written down. Requests that ask for the same
 * one at once share the reading of it, which ends when the last of them is gone. A record is whole or not there at all.
 */
export function fhirServerSource(options: FhirServerSource): RecordSource & { close(): Promise<void> } {
  const { clock = systemClock, build = buildRecord, mrnSystem, types } = options
  const client = fhirClient(options)
  const cache = boundedCache<{ record: PatientRecord; readAt: number }>(CACHE_CHARS)
  let capabilities: { promise: Promise<Capabilities>; askedAt: number } | null = null

  /** Shared by all, so no single caller's leaving ends it. */
  function known(): Promise<Capabilities> {
    if (capabilities === null || clock.monotonic() - capabilities.askedAt > CAPABILITIES_MS) {
      const promise = withinTime(options.timeoutMs, null, (signal) => readCapabilities(client, signal))
      capabilities = { promise, askedAt: clock.monotonic() }
      promise.catch(() => {
        capabilities = null
      })
    }
    return capabilities.promise
  }

  async function read(mrn: string, signal: AbortSignal): Promise<PatientRecord | null> {
    const can = await known()
    const patient = await findPatient(client, mrn, mrnSystem, signal)
    if (patient === null) {
      cache.delete(mrn)
      return null
    }
    const stored = await readRecord({ client, capabilities: can, patient, types, signal })
    const earlier = cache.get(mrn)?.record
    const record = earlier?.version === stored.version ? earlier : build(stored)
    const size = stored.resources.reduce((chars, { json }) => chars + json.length, 0)
    cache.set(mrn, { record, readAt: clock.monotonic() }, size)
    return record
  }

  const reading = sharedWork((mrn: string, signal) =>
    withinTime(options.timeoutMs, signal, (limit) => read(mrn, limit)),
  )

  async function load(mrn: string, signal: AbortSignal): Promise<PatientRecord | null> {
    signal.throwIfAborted()
    const kept = cache.get(mrn)
    if (kept !== undefined && clock.monotonic() - kept.readAt < options.cacheMs) return kept.record
    return reading(mrn, signal)
  }

  return {
    ping: () =>
      withinTime(PING_MS, null, async (signal) => {
        await readCapabilities(client, signal)
      }),
    load,
    mrnOf: (patientId, signal) =>
      withinTime(options.timeoutMs, signal, async (limit) => {
        if (!isId(patientId)) return null
        const reply = await client.get(`Patient/${patientId}`, limit)
        return reply.kind === 'found' ? (toFoundPatient(reply.body, mrnSystem)?.entry.mrn ?? null) : null
      }),
    list: ({ only, ...query }) =>
      withinTime(options.timeoutMs, null, (signal) =>
        only === undefined
          ? listPatients(client, { ...query, mrnSystem, signal })
          : listOnly({ ...query, only }, async (mrn) => (await load(mrn, signal))?.entry ?? null),
      ),
    close: client.close,
  }
}

async function withinTime<Result>(
  timeoutMs: number,
  signal: AbortSignal | null,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const limit = AbortSignal.timeout(timeoutMs)
  try {
    return await work(signal === null ? limit : AbortSignal.any([signal, limit]))
  } catch (error) {
    if (limit.aborted && !(error instanceof ProblemError)) {
      throw recordsUnavailable(`did not give it within ${timeoutMs / 1_000} seconds`)
    }
    throw error
  }
}
