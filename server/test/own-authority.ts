import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface OwnAuthority {
  /** The certificate of the authority, as a file. */
  caFile: string
  /** Of a server that it vouches for, at `localhost`, `127.0.0.1` and `host.example`. */
  key: string
  cert: string
}

/** An authority of the operator's own and a server's certificate signed by it, made anew for each run by openssl. */
export function makeAuthority(): OwnAuthority {
  const folder = mkdtempSync(join(tmpdir(), 'carepath-ca-'))
  const at = (name: string) => join(folder, name)
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' })
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  openssl(
    'req',
    '-x509',
    ...newKey,
    '-subj',
    '/CN=An authority for tests',
    '-days',
    '2',
    '-keyout',
    at('ca.key'),
    '-out',
    at('ca.pem'),
  )
  openssl('req', ...newKey, '-subj', '/CN=localhost', '-keyout', at('key'), '-out', at('csr'))
  writeFileSync(at('ext'), 'subjectAltName=DNS:localhost,DNS:host.example,IP:127.0.0.1\n')
  openssl(
    'x509',
    '-req',
    '-in',
    at('csr'),
    '-CA',
    at('ca.pem'),
    '-CAkey',
    at('ca.key'),
    '-CAcreateserial',
    '-days',
    '2',
    '-extfile',
    at('ext'),
    '-out',
    at('cert'),
  )
  return { caFile: at('ca.pem'), key: readFileSync(at('key'), 'utf8'), cert: readFileSync(at('cert'), 'utf8') }
}
