import { type LookupAddress, type LookupOptions, lookup } from 'node:dns'
import { readFileSync } from 'node:fs'
import { createSecureContext, getCACertificates } from 'node:tls'
import { Agent, type buildConnector, Client, type Dispatcher, EnvHttpProxyAgent } from 'undici'
import { type Config, ConfigError } from '../config.ts'
import { isMetadataAddress } from './host-place.ts'

/** How this service reaches other machines: through the operator's proxy, trusting the operator's own authority too. */
export interface Outbound {
  /** Undefined: nothing goes through a proxy. */
  proxy: { http: string; https: string; none: string } | undefined
  /** Certificates that are trusted, undefined: those that come with Node and the system. */
  ca: string[] | undefined
}

type OutboundSettings = Pick<Config, 'HTTPS_PROXY' | 'HTTP_PROXY' | 'NO_PROXY' | 'CA_FILE'>

/** Throws ConfigError where CA_FILE can't be read or holds no certificate. */
export function readOutbound({ HTTPS_PROXY, HTTP_PROXY, NO_PROXY, CA_FILE }: OutboundSettings): Outbound {
  const none = [NO_PROXY, 'localhost', '127.0.0.1', '::1'].filter((part) => part !== undefined).join(',')
  return {
    proxy:
      HTTPS_PROXY === undefined && HTTP_PROXY === undefined
        ? undefined
        : { http: HTTP_PROXY ?? '', https: HTTPS_PROXY ?? '', none },
    ca: CA_FILE === undefined ? undefined : [...getCACertificates('default'), readCertificates(CA_FILE)],
  }
}

/** What connections over TLS are made with, and by which names are looked up. */
export function connectOptions({ ca }: Outbound): { ca?: string[]; lookup: typeof guardedLookup } {
  return { ...(ca === undefined ? {} : { ca }), lookup: guardedLookup }
}

/** A pool of connections for `fetch` and `request`. Whoever opens it closes it. */
export function openAgent(outbound: Outbound, { connect, ...options }: AgentOptions = {}): Dispatcher {
  const connectWith = { ...connect, ...connectOptions(outbound) }
  if (outbound.proxy === undefined) return new Agent({ ...options, connect: connectWith })
  return throughProxy(outbound.proxy, { ...options, connect: connectWith })
}

/** One connection at a time to one origin, through the proxy. `onConnect` is called whenever it is made. */
export function openProxiedClient(
  proxy: NonNullable<Outbound['proxy']>,
  outbound: Outbound,
  onConnect: () => void,
): Dispatcher {
  return throughProxy(proxy, {
    connect: { ...connectOptions(outbound), timeout: 0 },
    allowH2: false,
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
    factory: (origin, options) => {
      const client = new Client(origin, options)
      client.on('connect', onConnect)
      return client
    },
  })
}

type AgentOptions = Omit<Agent.Options, 'connect'> & { connect?: buildConnector.BuildOptions }

function throughProxy({ http, https, none }: NonNullable<Outbound['proxy']>, options: AgentOptions): Dispatcher {
  // An empty text and not undefined, for then it would look into the environment itself.
  return new EnvHttpProxyAgent({
    ...options,
    requestTls: options.connect ?? {},
    proxyTls: options.connect ?? {},
    httpProxy: http,
    httpsProxy: https,
    noProxy: none,
  })
}

function readCertificates(path: string): string {
  let pem: string
  try {
    pem = readFileSync(path, 'utf8')
    createSecureContext({ ca: pem })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw new ConfigError([{ variable: 'CA_FILE', message: `can't be read as certificates in PEM${code}` }])
  }
  if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem
  throw new ConfigError([{ variable: 'CA_FILE', message: 'holds no certificate in PEM' }])
}

type Found = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void

/** A name may lead where an address may not: to the metadata service of a cloud. */
function guardedLookup(hostname: string, options: LookupOptions, found: Found): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return found(error, '')
    const refused = addresses.some(({ address }) => isMetadataAddress(address))
    if (refused) return found(Object.assign(new Error('a link-local address'), { code: 'LINK_LOCAL_ADDRESS' }), '')
    const [first] = addresses
    if (options.all === true || first === undefined) found(null, addresses)
    else found(null, first.address, first.family)
  })
}
