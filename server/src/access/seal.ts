import { hash, hkdfSync } from 'node:crypto'
import { CompactEncrypt, compactDecrypt, errors } from 'jose'

/** Keeps a text so that nobody reads or changes it who does not have SESSION_KEY. */
export interface Sealer {
  seal(value: unknown): Promise<string>
  /** Null where it was sealed with none of the keys, or changed. */
  unseal(text: string): Promise<unknown>
}

/**
 * The first secret seals, all of them unseal, so that one can be exchanged: `read` gives those of that moment. JWE (RFC
 * 7516) with A256GCM.
 */
export function sealer(read: () => readonly string[]): Sealer {
  let secrets: readonly string[] = []
  let keys: ReadonlyMap<string, Uint8Array> = new Map()
  const currentKeys = () => {
    const newest = read()
    if (newest !== secrets) keys = new Map(newest.map((secret) => [toKeyId(secret), toKey(secret)]))
    secrets = newest
    return keys
  }
  return {
    seal: async (value) => {
      const [first] = currentKeys()
      if (first === undefined) throw new Error('There is no SESSION_KEY to seal with')
      const [kid, key] = first
      return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid })
        .encrypt(key)
    },
    unseal: async (text) => {
      try {
        const known = currentKeys()
        const { plaintext } = await compactDecrypt(text, ({ kid = '' }) => known.get(kid) ?? new Uint8Array(), {
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
        })
        return JSON.parse(new TextDecoder().decode(plaintext))
      } catch (error) {
        if (error instanceof errors.JOSEError || error instanceof TypeError || error instanceof SyntaxError) return null
        throw error
      }
    },
  }
}

function toKeyId(secret: string): string {
  return hash('sha256', `carepath seal ${secret}`, 'hex').slice(0, 12)
}

function toKey(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'carepath session', 32))
}
