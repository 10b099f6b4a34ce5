// A model host that answers every call at once with the same bytes.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerParent } from './peer.ts'

const reply = Buffer.from(
  JSON.stringify({
    id: 'bench-1',
    object: 'chat.completion',
    created: 1_763_856_000,
    model: 'fake/model',
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content:
            'Your record lists this under its first entries [F1]. It also names a second one that may matter here [F2]. ' +
            'Please ask your care team what it means for you, and take the dates with you when you see them.',
        },
        logprobs: null,
        finish_reason: 'stop',
      },
    ],
    usage: { prompt_tokens: 3_200, completion_tokens: 48, total_tokens: 3_248 },
  }),
)

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': reply.length })
    response.end(reply)
  })
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  answerParent(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {}, () => server.closeAllConnections())
})
