import type { Host } from '../host.ts'
import { type JsonObject, parseJson, toObject, toText } from '../wire/json.ts'

/** A model in the catalogue of a host, with those behind the host who serve it now; none where the host serves itself. */
interface CatalogueModel {
  id: string
  providers: readonly string[]
}

const MAX_CATALOGUE_BYTES = 8_388_608
const CATALOGUE_MS = 5_000
/** What may stand in a sentence of ours: ids are written by others. */
const PLAIN_ID = /^[\w.:/@+-]{1,120}$/

/**
 * What to do about a model that nobody serves: who else serves it, or which models of its kind are served, from the
 * host's own catalogue (`GET /v1/models`). Empty where the catalogue says nothing.
 */
export async function adviceFor(host: Host, signal: AbortSignal): Promise<string> {
  if (host.cataloguePath === null) return ''
  const wanted = plainModel(host)
  const { modelSetting } = host.names
  const one = toModel(await getJson(host, `${host.cataloguePath}/${wanted}`, signal), host)
  const [provider] = one?.providers ?? []
  if (one !== undefined && provider !== undefined)
    return `${wanted} is served by ${one.providers.join(', ')}: set ${modelSetting} to ${wanted}:${provider}.`
  const all = toObject(await getJson(host, host.cataloguePath, signal))?.data
  const served = (Array.isArray(all) ? all : []).flatMap((entry) => toModel(entry, host) ?? [])
  const kin = ofTheKind(wanted, served).slice(0, 3)
  if (kin.length === 0) return ''
  return `Nobody there serves ${wanted}. Served, and of its kind: ${kin.map(withProvider).join(', ')}. Set ${modelSetting} to one of them.`
}

/** Reads what the model costs at each of its providers, where nobody has told us and the catalogue says so. */
export async function learnPrices(host: Host, signal: AbortSignal): Promise<void> {
  if (host.cataloguePath === null || host.prices !== null) return
  const model = toObject(await getJson(host, `${host.cataloguePath}/${plainModel(host)}`, signal))
  for (const entry of Array.isArray(model?.providers) ? model.providers : []) {
    const { provider, pricing, is_free }: JsonObject = toObject(entry) ?? {}
    const { input, output }: JsonObject = is_free === true ? { input: 0, output: 0 } : (toObject(pricing) ?? {})
    if (typeof provider === 'string' && isPrice(input) && isPrice(output))
      host.cataloguePrices.set(provider.toLowerCase(), { input, output })
  }
}

function isPrice(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < 10_000
}

/** Without the provider that is pinned to it. */
function plainModel({ model }: Host): string {
  return model.replace(/:[^:/]+$/, '')
}

/** Those that share the start of their name with the wanted one, the nearest first; any of them where none does. */
function ofTheKind(wanted: string, served: readonly CatalogueModel[]): CatalogueModel[] {
  const name = (id: string) => id.slice(id.lastIndexOf('/') + 1).toLowerCase()
  const shared = (id: string) => {
    let length = 0
    while (length < id.length && length < name(wanted).length && id[length] === name(wanted)[length]) length += 1
    return length
  }
  const ranked = served.map((model) => ({ model, length: shared(name(model.id)) })).sort((a, b) => b.length - a.length)
  const kin = ranked.filter(({ length }) => length >= 4)
  return (kin.length > 0 ? kin : ranked).map(({ model }) => model)
}

function withProvider({ id, providers }: CatalogueModel): string {
  const [provider] = providers
  return provider === undefined ? id : `${id}:${provider}`
}

/** Undefined where it is no model that can be used: not served now, or by nobody whose answers are taken. */
function toModel(entry: unknown, { allowedProviders }: Host): CatalogueModel | undefined {
  const model = toObject(entry)
  const id = toText(model?.id)
  if (model === undefined || id === undefined || !PLAIN_ID.test(id)) return undefined
  if (!Array.isArray(model.providers)) return { id, providers: [] }
  const providers = model.providers.flatMap((provider) => {
    const { provider: name, status }: JsonObject = toObject(provider) ?? {}
    const usable = typeof name === 'string' && PLAIN_ID.test(name) && status !== 'error'
    return usable && (allowedProviders?.has(name.toLowerCase()) ?? true) ? [name] : []
  })
  return providers.length === 0 ? undefined : { id, providers }
}

/** Undefined where it can't be had, for whatever reason: advice is a courtesy. */
async function getJson(host: Host, path: string, signal: AbortSignal): Promise<unknown> {
  if (signal.aborted) return undefined
  const { 'content-type': _, ...headers } = host.headers
  const exchange = host.connections.send({ method: 'GET', path, headers, body: null }, () => undefined)
  const stop = () => exchange.cancel(new Error('The catalogue is not waited for any longer.'))
  const timer = setTimeout(stop, CATALOGUE_MS)
  signal.addEventListener('abort', stop, { once: true })
  let whole = false
  try {
    const { status } = await exchange.head()
    if (status !== 200) return undefined
    const chunks: Buffer[] = []
    let bytes = 0
    for (let chunk = await exchange.read(); chunk !== null; chunk = await exchange.read()) {
      bytes += chunk.length
      if (bytes > MAX_CATALOGUE_BYTES) return undefined
      chunks.push(chunk)
    }
    whole = true
    return parseJson(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    exchange.finish({ soon: whole })
  }
}
