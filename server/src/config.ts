import { z } from 'zod'
import { regions } from './safety/notice/contacts.ts'
import { type Environment, latest, secretFileOf, settingReader } from './secret-settings.ts'
import { forbiddenFault, placeOf, plainTextFault } from './shared/host-place.ts'

interface Setting<Schema extends z.ZodType> {
  schema: Schema
  /** As it would stand in a `.env`; an empty text means unset. */
  default: string
  /** One line for `.env.example` and the README. */
  about: string
}

function setting<Schema extends z.ZodType>(schema: Schema, text: string, about: string): Setting<Schema> {
  return { schema, default: text, about }
}

const text = z.string()
const optionalText = z.string().optional()
/** What goes into a header. The client would refuse any other character with every call, as if the host were down. */
export const optionalHeaderText = z
  .string()
  .regex(/^[ -~\x80-\xff]*$/, 'holds a control character, such as a line break, or another that no header can carry')
  .optional()
const wholeNumber = (min: number, max: number) => z.coerce.number().int().min(min).max(max)
const url = z
  .url({ protocol: /^https?$/ })
  .superRefine((value, { addIssue }) => {
    const fault = forbiddenFault(new URL(value))
    if (fault !== null) addIssue(fault)
  })
  .transform((value) => value.replace(/\/+$/, ''))
/** Compared letter by letter (RFC 9207, 2.4), so a slash at its end stays. */
const issuerUrl = z.url({ protocol: /^https?$/ })
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
)
const optionalList = list.optional()

/** As a Host header writes them. */
const optionalNames = optionalList
  .refine(
    (names) => names?.every((name) => /^([a-z0-9_.-]+|\[[0-9a-f:.]+\])$/i.test(name)) ?? true,
    'must be names by commas, without http://, port or path',
  )
  .transform((names) => names?.map((name) => name.toLowerCase()))

/** As a URL names them, with a port or without. */
const optionalHosts = optionalList
  .refine(
    (hosts) => hosts?.every((host) => /^([a-z0-9_.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i.test(host)) ?? true,
    'must be names or addresses by commas, without http:// and path',
  )
  .transform((hosts) => hosts?.map((host) => host.toLowerCase()))

const contextSize = wholeNumber(512, 1_048_576)
const threads = wholeNumber(1, 512).optional()
const parallel = wholeNumber(1, 64)
const temperature = z.coerce.number().min(0).max(2)
const localTimeout = z.coerce.number().min(1).max(3_600)

/** Every environment variable that is read. `.env.example` and the README's table are made from it. */
export const settings = {
  PORT: setting(wholeNumber(0, 65_535), '8002', 'The port to listen on'),
  HOST: setting(text, '127.0.0.1', 'The address to listen on; with `AUTH=off` loopback only'),
  ALLOWED_HOSTS: setting(
    optionalNames,
    '',
    'The only names by which it may be called beside 127.0.0.1, localhost, [::1] and HOST, by commas; unset: any, with `AUTH=on`',
  ),
  AUTH: setting(
    z.enum(['off', 'on']),
    'off',
    'Whether whoever asks must say who they are; `off` serves nobody but this machine, and everybody on it',
  ),
  WEB_CONCURRENCY: setting(
    wholeNumber(1, 64),
    '1',
    'Processes that serve; each has its own limits, breakers and cache of records, and local models need it to be 1',
  ),
  PUBLIC_URL: setting(
    url.refine(isSecret, 'must be https, or http on loopback').optional(),
    '',
    'Where browsers reach it, such as https://care.example; whoever signs in comes back to it',
  ),
  RATE_LIMIT: setting(
    z
      .string()
      .regex(/^(off|[1-9]\d{0,5}\/(s|min|h))$/, 'must be like 60/min, 5/s or 1000/h, or off')
      .transform(toRate),
    '60/min',
    'Requests of each person and of each API key, over all replicas; `off`: as many as they like',
  ),
  REDIS_URL: setting(
    z.url({ protocol: /^rediss?$/ }).optional(),
    '',
    'A Redis to count these in; unset: PostgreSQL, or with SQLite this machine',
  ),
  CAREPATH_API_KEY: setting(optionalHeaderText, '', 'The API key that `carepath ask --url` asks with'),
  PROXY_ENDS_AT_AGE: setting(
    wholeNumber(1, 120),
    '18',
    'The birthday on which what a parent may do about a child ends; a grant that rests on anything else goes on',
  ),
  OIDC_ISSUER: setting(
    issuerUrl.refine(isSecret, 'must be https, or http on loopback').optional(),
    '',
    'The identity provider whose tokens are taken and whom people sign in with, as it writes itself in `iss`',
  ),
  OIDC_CLIENT_ID: setting(optionalText, '', 'Our client id there; set, people sign in with it on the page'),
  OIDC_CLIENT_SECRET: setting(optionalHeaderText, '', 'Our client secret there; unset: a public client, by PKCE alone'),
  OIDC_SCOPE: setting(text, 'openid profile', 'The scopes that signing in asks for; `offline_access` renews sessions'),
  OIDC_AUDIENCE: setting(optionalText, '', 'For whom an access token must be (`aud`); unset: PUBLIC_URL'),
  OIDC_ALGORITHMS: setting(
    list.pipe(
      z.array(z.enum(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'])),
    ),
    'RS256,PS256,ES256,EdDSA',
    'The only algorithms by which an access token may be signed, by commas',
  ),
  OIDC_TOKEN_TYPE: setting(
    z.enum(['at+jwt', 'JWT', 'none']),
    'at+jwt',
    'The `typ` of an access token: `at+jwt` (RFC 9068), or what an issuer writes that does not keep to it',
  ),
  OIDC_PATIENT_CONTEXT: setting(
    z.enum(['off', 'on']),
    'off',
    'Whether the `patient` of a token of OIDC_ISSUER (SMART App Launch) is a right about that patient',
  ),
  SESSION_KEY: setting(
    optionalList.refine((keys) => keys?.every((key) => key.length >= 32) ?? true, 'must have 32 characters or more'),
    '',
    'What the tokens of sessions are encrypted with, any 32 characters or more; older ones after it, by commas',
  ),
  SESSION_IDLE_MINUTES: setting(wholeNumber(1, 1_440), '15', 'How long a session lasts in which nothing is done'),
  SESSION_HOURS: setting(wholeNumber(1, 720), '8', 'How long a session lasts at most'),
  DRAIN_SECONDS: setting(
    wholeNumber(0, 600),
    '0',
    'How long calls are still taken after SIGTERM, while `/ready` says 503; as long as load balancers take to notice',
  ),
  METRICS_PORT: setting(
    wholeNumber(1, 65_535).optional(),
    '',
    'The port that Prometheus reads `/metrics` from, at HOST; unset: nothing is measured',
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: setting(
    url.optional(),
    '',
    'Where spans go by OTLP over HTTP, such as http://collector:4318; unset: nothing is traced',
  ),
  LOG_LEVEL: setting(
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
    'info',
    'The least level that is logged',
  ),
  DATABASE_URL: setting(
    z.string().regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'must start with sqlite: or postgres://'),
    'sqlite:data/carepath.db',
    'Where everything is kept: `sqlite:PATH` or `postgres://…`',
  ),
  DATABASE_POOL_MAX: setting(wholeNumber(1, 1_000), '10', 'Connections to PostgreSQL, of each process that serves'),
  DATABASE_PREPARED: setting(
    z.enum(['on', 'off']),
    'on',
    'Prepared statements of PostgreSQL; `off` behind a pooler that shares connections, such as PgBouncer',
  ),
  MIGRATE: setting(
    z.enum(['on', 'off']),
    'on',
    'Whether a process that starts brings the tables up to date; `off` leaves that to `carepath migrate`',
  ),
  RETENTION_DAYS: setting(
    wholeNumber(1, 36_500).optional(),
    '',
    'Questions and answers older than that are removed daily, as `carepath purge` does; unset: none is',
  ),
  CA_FILE: setting(
    optionalText,
    '',
    'Certificates (PEM) of authorities of your own, by which TLS of other servers is checked beside those of the system',
  ),
  AUDIT_KEY: setting(
    optionalList.refine((keys) => keys?.every((key) => key.length >= 32) ?? true, 'must have 32 characters or more'),
    '',
    'The key of the audit log, any 32 characters or more; older ones after it, by commas. Unset: hashes without a key',
  ),
  FHIR_BASE_URL: setting(url.optional(), '', 'A FHIR R4 server that records are read from, instead of the database'),
  FHIR_MRN_SYSTEM: setting(
    optionalText,
    '',
    'The identifier system of MRNs there; unset: the identifier of type MR, else the first, else the id',
  ),
  FHIR_RESOURCE_TYPES: setting(optionalList, '', 'The only types that are read from it, by commas; unset: all'),
  FHIR_TIMEOUT_SECONDS: setting(z.coerce.number().min(1).max(600), '30', 'The most time that one record may take'),
  FHIR_CACHE_SECONDS: setting(
    wholeNumber(0, 3_600),
    '30',
    'How long a record from there is used before it is read anew',
  ),
  FHIR_BEARER_TOKEN: setting(optionalHeaderText, '', 'A token that the FHIR server takes as it is'),
  FHIR_CLIENT_ID: setting(optionalText, '', 'Our client id for SMART Backend Services, instead of a token'),
  FHIR_PRIVATE_KEY_FILE: setting(optionalText, '', 'The private key of that client: a file with a JWK or PEM'),
  FHIR_TOKEN_URL: setting(url.optional(), '', 'Where it gets tokens; unset: as the FHIR server says'),
  FHIR_SCOPE: setting(text, 'system/*.read', 'The scopes that it asks for'),
  DEFAULT_LLM_MODE: setting(
    optionalText,
    '',
    'The mode of a request that names none; unset: `hf-qwen2.5` where HF_API_TOKEN is set, else `extract`',
  ),
  HF_API_TOKEN: setting(optionalHeaderText, '', 'A Hugging Face token that may call Inference Providers'),
  HF_BASE_URL: setting(url, 'https://router.huggingface.co', 'The router of Hugging Face'),
  HF_SMOLLM2_MODEL_ID: setting(text, 'HuggingFaceTB/SmolLM2-1.7B-Instruct', 'The model of `hf-smollm2`'),
  HF_SMOLLM2_URL: setting(
    url.optional(),
    '',
    'A dedicated endpoint that speaks the classic wire for `hf-smollm2`, instead of the router',
  ),
  HF_QWEN_MODEL_ID: setting(text, 'Qwen/Qwen2.5-7B-Instruct:together', 'The model of `hf-qwen2.5`'),
  HF_TIMEOUT_SECONDS: setting(z.coerce.number().min(0.1).max(600), '30', 'The most time a hosted answer may take'),
  HF_MAX_NEW_TOKENS: setting(wholeNumber(1, 32_768), '256', 'The most tokens of a hosted answer'),
  HF_THINKING_TOKENS: setting(
    wholeNumber(0, 32_768),
    '1024',
    'The most tokens that a hosted model which thinks may think beside its answer',
  ),
  HF_TEMPERATURE: setting(temperature, '0.7', 'How freely a hosted model words its answer'),
  HF_MAX_CONCURRENT: setting(wholeNumber(1, 100_000), '1024', 'Questions that a hosted mode answers at once'),
  HF_MAX_CONCURRENT_FOR: setting(
    z.enum(['process', 'deployment']),
    'process',
    'Whether each serving process may answer HF_MAX_CONCURRENT questions at once, or all replicas together',
  ),
  HF_MAX_QUEUED: setting(wholeNumber(0, 100_000), '1024', 'Questions that may wait for their turn in a hosted mode'),
  HF_BILL_TO: setting(optionalHeaderText, '', 'The organisation that pays (`X-HF-Bill-To`)'),
  HF_ALLOWED_PROVIDERS: setting(optionalList, '', 'Providers whose answers are taken, by commas; unset: all'),
  WARMUP: setting(
    z.enum(['on', 'off']),
    'on',
    'Whether the model hosts are tested at start and every few minutes, with a fixed text and one token',
  ),
  GGUF_MODEL_REPO: setting(text, 'Qwen/Qwen2.5-1.5B-Instruct-GGUF', 'Where `carepath models pull gguf` finds its file'),
  GGUF_MODEL_FILE: setting(text, 'qwen2.5-1.5b-instruct-q4_k_m.gguf', 'The file of `gguf` in that repository'),
  GGUF_MODEL_PATH: setting(optionalText, '', 'A GGUF file on this machine for `gguf`, instead of a pulled one'),
  GGUF_BASE_URL: setting(
    url.optional(),
    '',
    'A server of the OpenAI wire (vLLM, TGI, llama-server, Ollama) for `gguf`',
  ),
  GGUF_MODEL_ID: setting(optionalText, '', 'What the model of `gguf` is called on the wire; unset: as its file'),
  GGUF_API_TOKEN: setting(optionalHeaderText, '', 'The token of that server, where it asks for one'),
  GGUF_N_CTX: setting(contextSize, '4096', 'Tokens that question, record and answer of `gguf` have together'),
  GGUF_N_THREADS: setting(threads, '', 'Threads of `gguf`; unset: tried out when the model is loaded'),
  GGUF_PARALLEL: setting(parallel, '2', 'Questions that `gguf` answers at the same time'),
  GGUF_MAX_QUEUED: setting(wholeNumber(0, 1_024), '8', 'Questions that may wait for their turn in `gguf`'),
  GGUF_MAX_TOKENS: setting(wholeNumber(1, 32_768), '256', 'The most tokens of an answer of `gguf`'),
  GGUF_THINKING_TOKENS: setting(wholeNumber(0, 32_768), '0', 'The most tokens that `gguf` may think; 0: it does not'),
  GGUF_TEMPERATURE: setting(temperature, '0.7', 'How freely `gguf` words its answer'),
  GGUF_TIMEOUT_SECONDS: setting(localTimeout, '180', 'The most time an answer of `gguf` may take, loading included'),
  QWEN_MODEL_REPO: setting(
    text,
    'unsloth/Qwen3-4B-Thinking-2507-GGUF',
    'Where `carepath models pull qwen` finds its file',
  ),
  QWEN_MODEL_FILE: setting(text, 'Qwen3-4B-Thinking-2507-Q4_K_M.gguf', 'The file of `qwen` in that repository'),
  QWEN_MODEL_PATH: setting(optionalText, '', 'A GGUF file on this machine for `qwen`, instead of a pulled one'),
  QWEN_BASE_URL: setting(
    url.optional(),
    '',
    'A server of the OpenAI wire (vLLM, TGI, llama-server, Ollama) for `qwen`',
  ),
  QWEN_MODEL_ID: setting(optionalText, '', 'What the model of `qwen` is called on the wire; unset: as its file'),
  QWEN_API_TOKEN: setting(optionalHeaderText, '', 'The token of that server, where it asks for one'),
  QWEN_N_CTX: setting(contextSize, '8192', 'Tokens that question, record, thinking and answer of `qwen` have together'),
  QWEN_N_THREADS: setting(threads, '', 'Threads of `qwen`; unset: tried out when the model is loaded'),
  QWEN_PARALLEL: setting(parallel, '1', 'Questions that `qwen` answers at the same time'),
  QWEN_MAX_QUEUED: setting(wholeNumber(0, 1_024), '8', 'Questions that may wait for their turn in `qwen`'),
  QWEN_MAX_TOKENS: setting(wholeNumber(1, 32_768), '256', 'The most tokens of an answer of `qwen`'),
  QWEN_THINKING_TOKENS: setting(
    wholeNumber(0, 32_768),
    '2048',
    'The most tokens that `qwen` may think; 0: it does not',
  ),
  QWEN_TEMPERATURE: setting(temperature, '0.6', 'How freely `qwen` words its answer'),
  QWEN_TIMEOUT_SECONDS: setting(localTimeout, '600', 'The most time an answer of `qwen` may take, loading included'),
  LOCAL_NETWORK_HOSTS: setting(
    optionalHosts,
    '',
    'Hosts of models in your own network, by commas: GGUF_BASE_URL or QWEN_BASE_URL there gets the record unmasked, over https or by a name inside the cluster',
  ),
  MODELS_DIR: setting(text, 'data/models', 'The folder of pulled models'),
  LOCAL_LLM_GPU: setting(
    z.enum(['cuda', 'vulkan', 'metal']).optional(),
    '',
    'The GPU that local models run on; unset: the CPU',
  ),
  EMERGENCY_REGION: setting(
    z.enum(regions).optional(),
    '',
    `Whose emergency numbers are shown: ${regions.join(', ')}; unset: those of all, and “your local emergency number”`,
  ),
  CHECK_ANSWERS: setting(
    z.enum(['flag', 'withhold', 'off']),
    'flag',
    'What is done about claims of a model that the record does not bear out: `flag` marks them and replaces unsafe sentences, `withhold` replaces contradicted ones as well, `off`',
  ),
  SHOW_THINKING: setting(
    z.stringbool(),
    'false',
    'Whether what a model thinks is shown (`event: thinking` of a stream, `thinking` of an answer) and stored with it',
  ),
  HF_ENDPOINT: setting(url, 'https://huggingface.co', 'Where models are pulled from: Hugging Face or a mirror of it'),
  HTTPS_PROXY: setting(url.optional(), '', 'The proxy for https: model hosts, the FHIR server, pulling models'),
  HTTP_PROXY: setting(url.optional(), '', 'The same for plain http'),
  NO_PROXY: setting(optionalText, '', 'Hosts that are reached without the proxy, by commas; loopback always is'),
  RECORD_TOKENS: setting(wholeNumber(256, 200_000), '4000', 'The most tokens of the record that a model is sent'),
  MODES_FILE: setting(optionalText, '', 'A YAML file with modes of your own'),
} satisfies Record<string, Setting<z.ZodType>>

type Settings = typeof settings
export type Config = { readonly [Name in keyof Settings]: z.output<Settings[Name]['schema']> } & {
  /** The value of a variable that MODES_FILE names, which is no setting of ours; undefined where it is unset. */
  secret(variable: string): string | undefined
  /** The file that a setting is read from (`NAME_FILE`); undefined where it stands in the environment. */
  fileOf(variable: keyof Settings): string | undefined
}

interface Fault {
  variable: string
  message: string
}

/** The environment does not fit. The message lists every fault by the name of its variable, and holds no value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ variable, message }) => `${variable}: ${message}`).join('\n'))
    this.faults = faults
  }
}

/**
 * Reads the environment. An empty variable counts as unset. A secret may stand in the file that `NAME_FILE` names: its
 * property then gives what the file holds at that moment, so whoever uses it reads the property each time. Throws
 * ConfigError with all faults at once.
 */
export function parseConfig(env: Environment): Config {
  const faults: Fault[] = []
  const values: Record<string, unknown> = {}
  const read = settingReader(env, (variable, message) => {
    throw new ConfigError([{ variable, message }])
  })
  for (const [variable, { schema, default: fallback }] of Object.entries<Setting<z.ZodType>>(settings)) {
    try {
      const parsed = schema.safeParse(read(variable) ?? (fallback || undefined))
      // Zod's messages name what was expected; none of those used here repeats what was given.
      if (!parsed.success) throw new ConfigError(parsed.error.issues.map(({ message }) => ({ variable, message })))
      values[variable] = parsed.data
      if (secretFileOf(env, variable) !== undefined) {
        Object.defineProperty(values, variable, {
          get: latest(schema, () => read(variable), parsed.data),
          enumerable: true,
        })
      }
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      faults.push(...error.faults)
    }
  }
  faults.push(...networkFaults(values), ...openFaults(values), ...signInFaults(values))
  if (faults.length > 0) throw new ConfigError(faults)
  return Object.assign(values, {
    secret: read,
    fileOf: (variable: string) => secretFileOf(env, variable),
  }) as unknown as Config
}

/** A local model in the operator's own network gets the record unmasked, so the way there has to be safe. */
function networkFaults(values: Readonly<Record<string, unknown>>): { variable: string; message: string }[] {
  const hosts = values.LOCAL_NETWORK_HOSTS as string[] | undefined
  return ['GGUF_BASE_URL', 'QWEN_BASE_URL'].flatMap((variable) => {
    const value = values[variable]
    if (typeof value !== 'string' || placeOf(new URL(value), hosts) !== 'network') return []
    const message = plainTextFault(new URL(value))
    return message === null ? [] : [{ variable, message }]
  })
}

/** Nobody is served from elsewhere who need not say who they are. */
function openFaults({ AUTH, HOST, ALLOWED_HOSTS }: Record<string, unknown>): Fault[] {
  if (AUTH !== 'off') return []
  const faults: Fault[] = []
  const why = 'nobody who asks is authenticated with AUTH=off'
  if (typeof HOST === 'string' && !isLoopback(HOST)) {
    faults.push({ variable: 'HOST', message: `must be a loopback address: ${why}` })
  }
  if (ALLOWED_HOSTS !== undefined) faults.push({ variable: 'ALLOWED_HOSTS', message: `must be unset: ${why}` })
  return faults
}

/** Signing in needs to know where from, where back to, and how to keep what it brings. */
function signInFaults(values: Record<string, unknown>): Fault[] {
  const { AUTH, OIDC_CLIENT_ID, OIDC_ISSUER, OIDC_AUDIENCE, PUBLIC_URL } = values
  if (AUTH !== 'on') return []
  const needed = OIDC_CLIENT_ID === undefined ? [] : ['OIDC_ISSUER', 'PUBLIC_URL', 'SESSION_KEY']
  const missing = needed
    .filter((variable) => values[variable] === undefined)
    .map((variable) => ({ variable, message: 'must be set where OIDC_CLIENT_ID is' }))
  if (OIDC_ISSUER === undefined || OIDC_AUDIENCE !== undefined || PUBLIC_URL !== undefined) return missing
  return [...missing, { variable: 'OIDC_AUDIENCE', message: 'must be set where OIDC_ISSUER is and PUBLIC_URL is not' }]
}

function toRate(text: string): { points: number; seconds: number } | null {
  const [points, unit = ''] = text.split('/')
  return text === 'off' ? null : { points: Number(points), seconds: { s: 1, min: 60, h: 3_600 }[unit] ?? 60 }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

/** Whether nobody on the way can read what is sent there. */
function isSecret(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || isLoopback(hostname.replace(/^\[(.*)\]$/, '$1'))
}
