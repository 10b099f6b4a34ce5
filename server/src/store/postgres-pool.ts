import { readFileSync } from 'node:fs'
import { getCACertificates } from 'node:tls'
import { Pool, type PoolConfig } from 'pg'

export interface PostgresPlace {
  /** Asked before each connection: the password may have been exchanged. */
  url: () => string
  /** DATABASE_POOL_MAX: connections of this process. */
  poolMax?: number
  /** DATABASE_PREPARED: false behind a pooler that gives each transaction another connection. */
  prepared?: boolean
  /** CA_FILE: certificates by which TLS is checked beside those of the system. */
  caFile?: string | undefined
}

/** Opens no connection before the first is asked for, which may take `limitMs`. */
export function openPool({ url, poolMax = 10, prepared = true, caFile }: PostgresPlace, limitMs: number): Pool {
  const pool = new Pool({
    max: poolMax,
    keepAlive: true,
    connectionTimeoutMillis: limitMs,
    // Some poolers refuse parameters of a session; limits are set in each transaction instead.
    ...(prepared ? { application_name: 'carepath' } : {}),
  })
  // The pool hands these options to each new connection.
  Object.defineProperties(pool.options, {
    connectionString: { get: () => toAddress(url(), caFile).connectionString, enumerable: true },
    ssl: { get: () => toAddress(url(), caFile).ssl, enumerable: true },
  })
  // A connection that breaks is taken out of the pool, and the statement that was on it throws. Each client tells of it
  // a second time, as an event, and an event that nobody listens to would end this process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/**
 * `pg` takes `sslmode=require` and `verify-ca` for `verify-full`, and warns of it at each start; written so, it doesn't.
 * What the URL says of TLS overrules the option, so where CA_FILE is to count it is taken out of the URL.
 */
function toAddress(url: string, caFile: string | undefined): Pick<PoolConfig, 'connectionString' | 'ssl'> {
  const connectionString = url.replace(/([?&]sslmode=)(?:prefer|require|verify-ca)\b/, '$1verify-full')
  const isChecked = /[?&](?:sslmode=verify-full|ssl=(?:true|1))\b/.test(connectionString)
  if (caFile === undefined || !isChecked || /[?&]sslrootcert=/.test(connectionString)) return { connectionString }
  return {
    connectionString: connectionString.replaceAll(/(?<=[?&])(?:sslmode|ssl)=[^&]*&?/g, ''),
    ssl: { ca: [...getCACertificates('default'), readFileSync(caFile, 'utf8')] },
  }
}
