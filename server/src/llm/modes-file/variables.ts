import type { JsonObject } from '../wire/json.ts'

const PLACEHOLDER = /\$\{([A-Z][A-Z0-9_]*)\}/g

/** The variables that the texts in a value name as `${NAME}`. */
export function variablesIn(value: unknown): string[] {
  if (typeof value === 'string') return [...value.matchAll(PLACEHOLDER)].flatMap(([, name]) => name ?? [])
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(variablesIn)
}

/** The same value with what the variables hold; one that is not set leaves nothing. */
export function withVariables<Value>(value: Value, secret: (variable: string) => string | undefined): Value {
  return fill(value, secret) as Value
}

function fill(value: unknown, secret: (variable: string) => string | undefined): unknown {
  if (typeof value === 'string') return value.replaceAll(PLACEHOLDER, (_, name: string) => secret(name) ?? '')
  if (Array.isArray(value)) return value.map((each) => fill(each, secret))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value as JsonObject).map(([name, each]) => [name, fill(each, secret)]))
}
