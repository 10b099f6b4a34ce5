import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { join } from 'node:path'
import { TLSSocket } from 'node:tls'

/** A CA of the test's own and a certificate for `localhost`, made anew; null where there is no openssl. */
export function makeCertificates(folder: string): { ca: string; key: Buffer; cert: Buffer } | null {
  const openssl = (...args: string[]) => spawnSync('openssl', args, { cwd: folder }).status === 0
  const subject = (name: string) => [
    '-subj',
    `/CN=${name}`,
    '-nodes',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
  ]
  const made =
    openssl('req', '-x509', ...subject('test CA'), '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2') &&
    openssl(
      ...['req', '-x509', ...subject('localhost'), '-keyout', 'key.pem', '-out', 'cert.pem', '-days', '2'],
      ...['-CA', 'ca.pem', '-CAkey', 'ca.key', '-addext', 'subjectAltName=DNS:localhost'],
      ...['-addext', 'basicConstraints=critical,CA:FALSE'],
    )
  if (!made) return null
  const read = (name: string) => readFileSync(join(folder, name))
  return { ca: join(folder, 'ca.pem'), key: read('key.pem'), cert: read('cert.pem') }
}

/**
 * Speaks TLS with a client of PostgreSQL, as its protocol begins it (docs "SSL Session Encryption"), and plainly with
 * the server at `target`. `encrypted` counts the sessions.
 */
export async function tlsProxyTo(target: number, { key, cert }: { key: Buffer; cert: Buffer }) {
  let encrypted = 0
  const server = createServer((client) => {
    client.on('error', () => {})
    client.once('data', () => {
      client.write('S')
      const secure = new TLSSocket(client, { isServer: true, key, cert })
      const upstream = connect(target, '127.0.0.1')
      for (const socket of [secure, upstream]) socket.on('error', () => {})
      secure.on('secure', () => encrypted++)
      secure.pipe(upstream).pipe(secure)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    encrypted: () => encrypted,
    close: () => server.close(),
  }
}
