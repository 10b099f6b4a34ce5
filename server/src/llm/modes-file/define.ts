import { type Config, ConfigError, optionalHeaderText } from '../../config.ts'
import { type HostPlace, OWN_NETWORK, placeOf, plainTextFault } from '../../shared/host-place.ts'
import type { NotReadyReason } from '../health/states.ts'
import { buildHost, type Host } from '../host.ts'
import { defineHosted } from '../hosted-mode.ts'
import { hubHeaders, hubSettings, limitsWithin, missingToken, startsThinking } from '../huggingface.ts'
import type { HostedMode } from '../mode.ts'
import type { PolicyTools } from '../policy/policy.ts'
import { allowedProviders, pinningFault } from '../providers.ts'
import { anthropicMessages } from '../wire/anthropic-messages.ts'
import { openAiChat } from '../wire/openai-chat.ts'
import { textGeneration } from '../wire/text-generation.ts'
import { usualForm } from '../wire/wire.ts'
import { type FileFault, hostsOf, readModesFile } from './read.ts'
import type { HostEntry, ModeEntry } from './schema.ts'
import { variablesIn, withVariables } from './variables.ts'

/** The modes that the operator defines. Throws ConfigError with every fault of the file, by its line. */
export function defineOwnModes(config: Config, tools: PolicyTools, taken: readonly string[]): HostedMode[] {
  if (config.MODES_FILE === undefined) return []
  const { modes, faults: found, lineOf } = readModesFile(config.MODES_FILE)
  const faults: FileFault[] = [...found]
  for (const [at, mode] of modes.entries()) {
    if (mode === null) continue
    if (taken.includes(mode.id))
      faults.push({ line: lineOf(['modes', at, 'id']), message: `modes.${at}.id: a built-in mode has this id` })
    for (const [index, host] of hostsOf(mode).entries()) {
      const fault = isHub(host, config) ? pinningFault(host.model ?? '', config) : null
      const path = ['modes', at, ...(mode.hosts?.[index]?.model === undefined ? [] : ['hosts', index]), 'model']
      if (fault !== null) faults.push({ line: lineOf(path), message: `${path.join('.')} ${fault}` })
    }
    faults.push(...tokenFaults(mode, lineOf(['modes', at]), config))
    if (mode.egress === 'raw') faults.push(...plainTextFaults(mode, lineOf(['modes', at, 'egress'])))
  }
  if (faults.length > 0)
    throw new ConfigError(
      faults
        .sort((a, b) => a.line - b.line)
        .map(({ line, message }) => ({ variable: line === 0 ? 'MODES_FILE' : `MODES_FILE line ${line}`, message })),
    )
  return modes.flatMap((mode) => (mode === null ? [] : [defineOwnMode(mode, config, tools)]))
}

function defineOwnMode(mode: ModeEntry, config: Config, tools: PolicyTools): HostedMode {
  const entries = hostsOf(mode)
  const { limits, retries, breaker, bulkhead } = hubSettings(config)
  const totalMs = mode.limits.total_s === undefined ? limits.totalMs : mode.limits.total_s * 1_000
  const within = limitsWithin(totalMs)
  const milliseconds = (seconds: number | undefined, otherwise: number) =>
    seconds === undefined ? otherwise : seconds * 1_000
  return defineHosted(
    {
      id: mode.id,
      label: mode.label ?? mode.id,
      model: entries[0]?.model ?? null,
      contextTokens: mode.context_tokens,
      maxTokens: mode.max_tokens ?? config.HF_MAX_NEW_TOKENS,
      thinkingTokens: thinks(entries, mode) ? (mode.thinking_tokens ?? config.HF_THINKING_TOKENS) : 0,
      temperature: mode.temperature === 'none' ? null : (mode.temperature ?? config.HF_TEMPERATURE),
      selfTestEveryMs: selfTestEveryMs(mode.self_test),
      agreement: mode.agreement,
      egress: mode.egress,
      place: placesOf(entries, config).every((place) => place === 'network') ? 'network' : 'elsewhere',
      notReady: missingTokens(entries, mode, config),
      hosts: entries.map((entry) => toHost(entry, mode, config, tools)),
      settings: {
        limits: {
          connectMs: milliseconds(mode.limits.connect_s, within.connectMs),
          firstTokenMs: milliseconds(mode.limits.first_token_s, within.firstTokenMs),
          wholeMs: milliseconds(mode.limits.whole_s, within.wholeMs),
          idleMs: milliseconds(mode.limits.idle_s, within.idleMs),
          totalMs,
        },
        retries: { ...retries, maxAttempts: mode.max_attempts ?? retries.maxAttempts },
        breaker,
        bulkhead: {
          maxConcurrent: mode.max_concurrent ?? bulkhead.maxConcurrent,
          maxQueued: mode.max_queued ?? bulkhead.maxQueued,
        },
      },
    },
    tools,
  )
}

function toHost(entry: HostEntry, mode: ModeEntry, config: Config, tools: PolicyTools): Host {
  const wire = wires[mode.wire]
  const { model = '', token_env, token_header } = entry
  const hub = isHub(entry, config)
  const url = new URL(entry.url ?? withPath(entry.base_url ?? '', wire.ownPath))
  const secret = (variable: string) => config.secret(variable)
  const headers = () => ({
    ...(hub ? hubHeaders(config) : {}),
    ...wire.headers,
    ...tokenHeader(token_env === undefined ? undefined : secret(token_env), token_header ?? wire.tokenHeader),
    ...lowered(withVariables(entry.headers ?? {}, secret)),
  })
  const place = `${mode.id} in MODES_FILE`
  return buildHost({
    url,
    wire,
    model,
    headers,
    form: {
      maxTokensField: entry.max_tokens_field === 'none' ? null : (entry.max_tokens_field ?? usualForm.maxTokensField),
      streamUsage: entry.stream_usage ?? usualForm.streamUsage,
      body: withVariables(entry.body ?? {}, secret),
    },
    settings: {
      tokenSetting: token_env ?? `token_env of ${place}`,
      modelSetting: `model of ${place}`,
      urlSetting: `base_url of ${place}`,
      limitSetting: `max_tokens of ${place}`,
      thinkingSetting: `thinking_tokens of ${place}`,
      isHuggingFace: hub,
    },
    provider: hub
      ? null
      : (entry.provider ??
        (placeOf(url, config.LOCAL_NETWORK_HOSTS) === 'network' ? `${OWN_NETWORK}${url.host}` : url.host)),
    allowedProviders: hub ? allowedProviders(config) : null,
    startsThinking: mode.thinking ?? startsThinking(model),
    takesThinkingLimit: mode.takes_thinking_limit,
    cataloguePath:
      entry.base_url === undefined || mode.wire === 'classic'
        ? null
        : new URL(withPath(entry.base_url, '/models')).pathname,
    prices: entry.prices ?? null,
    outbound: tools.outbound,
  })
}

/** One on this machine may as well be a gateway to somebody else's, so it counts as elsewhere. */
function placesOf(entries: readonly HostEntry[], { LOCAL_NETWORK_HOSTS }: Config): HostPlace[] {
  return entries.map(({ base_url, url }) =>
    placeOf(new URL(base_url ?? url ?? 'http://localhost'), LOCAL_NETWORK_HOSTS),
  )
}

function plainTextFaults(mode: ModeEntry, line: number): FileFault[] {
  return hostsOf(mode).flatMap(({ base_url, url }) => {
    const address = base_url ?? url
    const fault = address === undefined ? null : plainTextFault(new URL(address))
    return fault === null ? [] : [{ line, message: `egress: raw: an address of ${mode.id} ${fault}` }]
  })
}

const wires = { openai: openAiChat, classic: textGeneration, anthropic: anthropicMessages } as const

function tokenHeader(token: string | undefined, header: string | undefined): Record<string, string> {
  if (token === undefined) return {}
  return header === undefined ? { authorization: `Bearer ${token}` } : { [header.toLowerCase()]: token }
}

function lowered(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

/** `every 30m`; null: never. */
function selfTestEveryMs(setting: ModeEntry['self_test']): number | null | undefined {
  if (setting === false || setting === 'off') return null
  const [, count, unit] = /^every (\d+) ?([smh])$/.exec(String(setting)) ?? []
  return count === undefined ? undefined : Number(count) * (unit === 'h' ? 3_600_000 : unit === 'm' ? 60_000 : 1_000)
}

/** Tokens for thinking are asked for beside those of the answer where one of its models may think. */
function thinks(entries: readonly HostEntry[], mode: ModeEntry): boolean {
  return mode.thinking ?? entries.some(({ model = '' }) => startsThinking(model))
}

/** Behind Hugging Face's router it is the reply that says who served it. */
function isHub({ base_url, url }: HostEntry, { HF_BASE_URL }: Config): boolean {
  return new URL(base_url ?? url ?? 'http://localhost').origin === new URL(HF_BASE_URL).origin
}

/** A query stays behind the path. */
function withPath(base: string, path: string): string {
  const url = new URL(base)
  url.pathname = url.pathname.replace(/\/+$/, '') + path
  return url.href
}

/** Of tokens that no header can carry, each by its variable. */
function tokenFaults(mode: ModeEntry, line: number, config: Config): FileFault[] {
  const variables = new Set(hostsOf(mode).flatMap(variablesOf))
  return [...variables].flatMap((variable) => {
    const { error } = optionalHeaderText.safeParse(config.secret(variable))
    return error === undefined ? [] : error.issues.map(({ message }) => ({ line, message: `${variable} ${message}` }))
  })
}

/** What stands in variables that the entry names: its token, and parts of its headers and fields. */
function variablesOf({ token_env, headers, body }: HostEntry): string[] {
  return [...(token_env === undefined ? [] : [token_env]), ...variablesIn(headers), ...variablesIn(body)]
}

function missingTokens(entries: readonly HostEntry[], mode: ModeEntry, config: Config): NotReadyReason | null {
  const variables = new Set(entries.flatMap(variablesOf))
  const missing = [...variables].filter((variable) => config.secret(variable) === undefined)
  if (missing.length > 0)
    return {
      state: 'token_missing',
      reason: `${missing.join(' and ')} is not set, and ${mode.id} in MODES_FILE needs it.`,
    }
  const hubToken = entries.some((entry) => isHub(entry, config) && entry.token_env === undefined)
  return hubToken ? missingToken(config, mode.id) : null
}
