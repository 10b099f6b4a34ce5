import { type Config, ConfigError } from '../config.ts'
import type { Clock } from '../shared/clock.ts'
import { type Outbound, readOutbound } from '../shared/outbound.ts'
import type { Store } from '../store/store.ts'
import { type Authorization, bearerToken, noAuthorization } from './sources/fhir/authorization.ts'
import { smartBackend } from './sources/fhir/smart-backend.ts'
import { fhirServerSource } from './sources/fhir-server.ts'
import type { RecordSource } from './sources/record-source.ts'
import { storeSource } from './sources/store.ts'

/** Where the records come from: the FHIR server of FHIR_BASE_URL, else the store. Throws ConfigError. */
export function openRecordSource(
  config: Config,
  store: Store,
  clock: Clock,
): RecordSource & { close(): Promise<void> } {
  const baseUrl = config.FHIR_BASE_URL
  if (baseUrl === undefined) return { ...storeSource(store), close: async () => {} }
  const outbound = readOutbound(config)
  return fhirServerSource({
    baseUrl,
    authorization: chooseAuthorization(config, baseUrl, outbound, clock),
    outbound,
    mrnSystem: config.FHIR_MRN_SYSTEM ?? null,
    // A Consent that denies is read whatever else is not.
    types: config.FHIR_RESOURCE_TYPES === undefined ? null : new Set([...config.FHIR_RESOURCE_TYPES, 'Consent']),
    timeoutMs: config.FHIR_TIMEOUT_SECONDS * 1_000,
    cacheMs: config.FHIR_CACHE_SECONDS * 1_000,
    clock,
  })
}

function chooseAuthorization(config: Config, baseUrl: string, outbound: Outbound, clock: Clock): Authorization {
  const { FHIR_BEARER_TOKEN: token, FHIR_CLIENT_ID: clientId, FHIR_PRIVATE_KEY_FILE: privateKeyFile } = config
  if (token === undefined && clientId === undefined) return noAuthorization
  if (!isPrivate(baseUrl)) throw fault('FHIR_BASE_URL', 'must be https where credentials are sent to it')
  if (token !== undefined && clientId !== undefined) {
    throw fault('FHIR_BEARER_TOKEN', 'cannot be set together with FHIR_CLIENT_ID')
  }
  if (token !== undefined) return bearerToken(() => config.FHIR_BEARER_TOKEN ?? token)
  if (clientId === undefined || privateKeyFile === undefined) {
    throw fault('FHIR_PRIVATE_KEY_FILE', 'must be set where FHIR_CLIENT_ID is')
  }
  const tokenUrl = config.FHIR_TOKEN_URL ?? null
  return smartBackend({ baseUrl, clientId, privateKeyFile, tokenUrl, scope: config.FHIR_SCOPE, outbound, clock })
}

/** Nobody on the way can read what is sent there. */
function isPrivate(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname)
}

function fault(variable: string, message: string): ConfigError {
  return new ConfigError([{ variable, message }])
}
