import type { z } from 'zod'
import { type SecretFile, secretFile } from './shared/secret-file.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Names of what nobody else may know; `NAME_FILE` stands for each of them. */
export function isSecretName(variable: string): boolean {
  return /(_TOKEN|_KEY|_SECRET|_PASSWORD)$|^(DATABASE|REDIS)_URL$/.test(variable)
}

/** The file that stands for a variable; undefined where there is none. */
export function secretFileOf(env: Environment, variable: string): string | undefined {
  return isSecretName(variable) ? env[`${variable}_FILE`]?.trim() || undefined : undefined
}

/**
 * Gives the text of a variable, or of the file that stands for it, as it is at that moment. `refuse` throws what is told
 * where that can't be read.
 */
export function settingReader(
  env: Environment,
  refuse: (variable: string, message: string) => never,
): (variable: string) => string | undefined {
  const files = new Map<string, SecretFile>()
  return (variable) => {
    const given = givenFor(variable, env)
    const path = secretFileOf(env, variable)
    if (path === undefined) return given
    if (given !== undefined) return refuse(variable, `cannot be set together with ${variable}_FILE`)
    const file = files.get(variable) ?? secretFile(path)
    files.set(variable, file)
    try {
      return file.read() || undefined
    } catch {
      return refuse(`${variable}_FILE`, 'names a file that cannot be read')
    }
  }
}

/** What a secret is now. Where what the file holds does not fit, the last value that did stands. */
export function latest<Value>(schema: z.ZodType<Value>, read: () => string | undefined, first: Value): () => Value {
  let known = { text: read(), value: first }
  return () => {
    const text = read()
    if (text === known.text) return known.value
    const parsed = schema.safeParse(text)
    known = { text, value: parsed.success ? parsed.data : known.value }
    return known.value
  }
}

/** The names of proxies are written in small letters as often as not. */
function givenFor(variable: string, env: Environment): string | undefined {
  const lower = variable.endsWith('_PROXY') ? env[variable.toLowerCase()]?.trim() : undefined
  return env[variable]?.trim() || lower || undefined
}
