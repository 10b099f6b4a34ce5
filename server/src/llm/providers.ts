import type { Config } from '../config.ts'

/** Suffixes with which the router chooses who serves a model, today one and tomorrow another. */
const CHOICES = ['fastest', 'cheapest', 'preferred']

/** The provider that a model id pins (`Qwen/Qwen2.5-7B-Instruct:together`), null where the router chooses. */
function pinnedProvider(model: string): string | null {
  const suffix = /:([^:/]+)$/.exec(model)?.[1]?.toLowerCase()
  return suffix === undefined || CHOICES.includes(suffix) ? null : suffix
}

/** Providers whose replies are taken, in small letters. Null: every one. */
export function allowedProviders({ HF_ALLOWED_PROVIDERS: listed }: Config): ReadonlySet<string> | null {
  return listed === undefined || listed.length === 0 ? null : new Set(listed.map((provider) => provider.toLowerCase()))
}

/**
 * What is wrong with a model id behind the router while HF_ALLOWED_PROVIDERS is set; null where nothing is. Without a
 * pinned provider the record would be sent to whoever the router likes, and only the answer could be withheld.
 */
export function pinningFault(model: string, config: Config): string | null {
  const allowed = allowedProviders(config)
  if (allowed === null) return null
  const pinned = pinnedProvider(model)
  if (pinned === null) return 'must pin a provider (model:provider) while HF_ALLOWED_PROVIDERS is set'
  return allowed.has(pinned) ? null : 'pins a provider that HF_ALLOWED_PROVIDERS does not list'
}
