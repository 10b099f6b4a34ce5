import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { faultOfPostgres } from './postgres-server.ts'

const PROGRAM = '/usr/sbin/pgbouncer'

/** Why its tests can't run here; null where they can, and where they must (CAREPATH_REQUIRE_POSTGRES=1). */
export async function faultOfPgBouncer(): Promise<string | null> {
  if (process.env.CAREPATH_REQUIRE_POSTGRES === '1') return null
  if (!existsSync(PROGRAM)) return 'PgBouncer is not installed: apt-get install pgbouncer'
  return faultOfPostgres()
}

/** A PgBouncer in transaction mode before the server at 127.0.0.1:5432, with fewer connections than its clients. */
export async function startPgBouncer(): Promise<{ port: number; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'carepath-pgbouncer-'))
  const port = await freePort()
  const file = join(folder, 'pgbouncer.ini')
  await writeFile(
    file,
    `[databases]
* = host=127.0.0.1 port=5432 user=postgres
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 2
`,
  )
  await chmod(folder, 0o755)
  // It refuses to run as root.
  const user = process.getuid?.() === 0 ? ['-u', 'postgres'] : []
  const child = spawn(PROGRAM, ['-q', ...user, file], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  await Promise.race([untilListening(port), ended.then(() => Promise.reject(new Error('PgBouncer did not start')))])
  return {
    port,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function untilListening(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const isOpen = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'close').then(() => false),
    ]).catch(() => false)
    socket.destroy()
    if (isOpen) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
