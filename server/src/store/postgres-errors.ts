import { ProblemError } from '../shared/problem-error.ts'
import { rowRefused, storeUnavailable } from './store-errors.ts'

/**
 * What `pg` threw, as the caller is told it. A message of the server's is never passed on, for it may hold the row.
 * The codes are those of PostgreSQL's appendix A; the names are those of the operating system.
 */
export function toPostgresProblem(error: unknown): unknown {
  if (error instanceof ProblemError || !(error instanceof Error)) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const reason = reasons.get(code) ?? reasons.get(code.slice(0, 2))
  if (reason !== undefined) return storeUnavailable(reason)
  if (/^[0-9A-Z]{5}$/.test(code)) return rowRefused(`PostgreSQL ${code}`)
  if (error.message.includes('does not support SSL')) return storeUnavailable('PostgreSQL offers no TLS')
  // Without a code: pg's own "Connection terminated", "timeout exceeded when trying to connect", "Query read timeout".
  if (code !== '' || /connect|timeout|terminat|client|pool/i.test(error.message)) {
    return storeUnavailable(`the connection to PostgreSQL failed${code === '' ? '' : ` (${code})`}`)
  }
  return error
}

const UNKNOWN_CA = 'the certificate of PostgreSQL is signed by nobody we know: name the CA with CA_FILE or sslrootcert'
const SHARED =
  'prepared statements go to other connections: behind a pooler such as PgBouncer, set DATABASE_PREPARED=off'

const reasons: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ECONNREFUSED: 'nothing listens at the address of DATABASE_URL',
    ENOTFOUND: 'the host name of DATABASE_URL is not known',
    EAI_AGAIN: 'the host name of DATABASE_URL could not be looked up',
    ENOENT: 'a file that DATABASE_URL or CA_FILE names is not there',
    SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_CA,
    DEPTH_ZERO_SELF_SIGNED_CERT: UNKNOWN_CA,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_CA,
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_CA,
    CERT_HAS_EXPIRED: 'the certificate of PostgreSQL has expired',
    ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate of PostgreSQL is for another host name',
    ETIMEDOUT: 'the host of DATABASE_URL does not answer',
    '08': 'the connection to PostgreSQL failed',
    '25006': 'PostgreSQL takes no writes: it is a standby, or set to read-only',
    '28': 'PostgreSQL does not let the user of DATABASE_URL in',
    '3D': 'the database that DATABASE_URL names does not exist',
    '40': 'another transaction was in the way',
    '42501': 'the user of DATABASE_URL may not make or use its tables',
    '26000': SHARED,
    '42P05': SHARED,
    '08P01': 'what stands before PostgreSQL does not take our connection: behind a pooler, set DATABASE_PREPARED=off',
    '53100': 'the disk of PostgreSQL is full',
    '53': 'PostgreSQL has no room for more (memory, disk or connections)',
    '55P03': 'a lock was not to be had in time',
    '57': 'PostgreSQL ended the statement: it is shutting down, starting, or took too long',
    '58': 'PostgreSQL reports an error of its system',
    XX: 'PostgreSQL reports that its data is damaged',
  }),
)
