import type { Outbound } from '../shared/outbound.ts'
import type { HostNames } from './faults/error-rules.ts'
import { type Connections, openConnections } from './http/connections.ts'
import { type RequestForm, usualForm, type Wire } from './wire/wire.ts'

/** One place where one model is served, and how it is spoken to there. */
export interface Host {
  connections: Connections
  wire: Wire
  /** Path and query of the call. */
  path: string
  /** Origin and path, for a person and the log. */
  endpoint: string
  /** Authorization included. Never logged. */
  headers: Readonly<Record<string, string>>
  /** The id that is sent. */
  model: string
  names: HostNames
  /** Who serves it where the reply does not say (`x-inference-provider`); null behind a router, which chooses. */
  provider: string | null
  /** Only replies that name one of these are taken; null: every reply is. */
  allowedProviders: ReadonlySet<string> | null
  /** The model may think first and leave out the opening tag of its thoughts. */
  startsThinking: boolean
  /** It takes a limit of thinking, and whether to think at all, in the fields of vLLM and llama-server. */
  takesThinkingLimit: boolean
  form: RequestForm
  /** Where the host lists its models, null where it has no such list. */
  cataloguePath: string | null
  /** What its replies have told of it. */
  learned: { foldsSystem: boolean }
  /** As the operator says; null where nobody does. */
  prices: Prices | null
  /** As the host's catalogue says, by provider; the self-test learns them. */
  cataloguePrices: Map<string, Prices>
}

/** US dollars per million tokens. */
interface Prices {
  input: number
  output: number
}

export interface HostPlace {
  /** The URL that is called, path and query included. */
  url: URL
  /** A Unix socket on which the host of the URL listens. */
  socketPath?: string
  wire: Wire
  model: string
  /** Asked before each call: a token may have been exchanged. */
  headers(): Readonly<Record<string, string>>
  settings: Omit<HostNames, 'host'>
  provider: string | null
  allowedProviders: ReadonlySet<string> | null
  startsThinking: boolean
  /** It takes a limit of thinking, and whether to think at all, in the fields of vLLM and llama-server. */
  takesThinkingLimit: boolean
  form?: RequestForm
  cataloguePath: string | null
  prices: Prices | null
  outbound: Outbound
}

/** Opens no connection before the first call. */
export function buildHost({ url, socketPath, headers, settings, outbound, ...rest }: HostPlace): Host {
  return {
    ...rest,
    form: rest.form ?? usualForm,
    cataloguePrices: new Map(),
    learned: { foldsSystem: false },
    connections: openConnections(url.origin, outbound, socketPath),
    path: `${url.pathname}${url.search}`,
    endpoint: `${url.origin}${url.pathname}`,
    get headers() {
      return { ...headers(), 'content-type': 'application/json', 'accept-encoding': 'identity' }
    },
    names: { host: url.host, ...settings },
  }
}
