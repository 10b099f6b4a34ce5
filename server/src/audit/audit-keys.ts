import { createHmac, hash } from 'node:crypto'
import { secretFile } from '../shared/secret-file.ts'

/**
 * Keys of the log: the first makes the hashes, all of them can check them, so that a key can be exchanged. Without any
 * the hashes are plain SHA-256: then a change is found unless who made it also made all later hashes anew, which
 * whoever can write to the database and knows this code is able to do.
 */
export interface AuditKeys {
  /** Null where the id is that of no key here. */
  find(keyId: string): AuditKey | null
  current: AuditKey
}

export interface AuditKey {
  id: string
  hash(text: string): string
}

/** The `keyId` of hashes that anybody can make. */
export const NO_KEY = 'none'

export function auditKeys(secrets: readonly string[] = []): AuditKeys {
  const plain: AuditKey = { id: NO_KEY, hash: (text) => hash('sha256', text, 'base64url') }
  const keyed = secrets.map((secret): AuditKey => {
    const id = createHmac('sha256', secret).update('carepath audit key id').digest('hex').slice(0, 12)
    return { id, hash: (text) => createHmac('sha256', secret).update(text).digest('base64url') }
  })
  const byId = new Map([plain, ...keyed].map((key) => [key.id, key]))
  return { find: (keyId) => byId.get(keyId) ?? null, current: keyed[0] ?? plain }
}

/** Where the keys of the log stand: in a list, or in a file by commas, which is read anew once it has changed. */
export interface AuditKeySource {
  auditKey?: readonly string[] | undefined
  auditKeyFile?: string | undefined
}

export function openAuditKeys({ auditKey, auditKeyFile }: AuditKeySource): AuditKeys {
  if (auditKeyFile === undefined) return auditKeys(auditKey)
  const file = secretFile(auditKeyFile)
  let text = file.read()
  let keys = auditKeys(toSecrets(text))
  const now = () => {
    const newest = file.read()
    // What is half-written, or too short to be a key, is not taken; the last keys stand.
    if (newest !== text && areKeys(toSecrets(newest))) keys = auditKeys(toSecrets(newest))
    text = newest
    return keys
  }
  return {
    find: (keyId) => now().find(keyId),
    get current() {
      return now().current
    },
  }
}

function toSecrets(text: string): string[] {
  return text
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '')
}

/** Fewer characters than this can be guessed. */
const SHORTEST_KEY = 32

function areKeys(secrets: readonly string[]): boolean {
  return secrets.length > 0 && secrets.every((secret) => secret.length >= SHORTEST_KEY)
}
