// The least that can stand between a caller and a model host on Node: `node:http` in front, undici behind, the bytes
// handed on as they are. Argument: the address of the host.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Pool } from 'undici'
import { readCpuTime } from './cpu.ts'
import { answerParent } from './peer.ts'

const [upstream = ''] = process.argv.slice(2)
const pool = new Pool(upstream, { connections: 1_024 })

const server = createServer(async (request, response) => {
  const reply = await pool.request({
    path: '/v1/chat/completions',
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': request.headers['content-length'] },
    body: request,
  })
  response.writeHead(reply.statusCode, {
    'content-type': String(reply.headers['content-type']),
    'content-length': String(reply.headers['content-length']),
  })
  reply.body.pipe(response)
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  answerParent(url, { cpu: readCpuTime }, () => server.closeAllConnections())
})
