import { deflateSync, gzipSync } from 'node:zlib'
import { AGAIN, body, events, type Fault, SHORT_S } from './fault.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
// Made once, so that a host that is asked for it answers at once.
const bomb = gzipSync(Buffer.alloc(50_000_000))

/** What can be wrong with a reply in one piece. */
export const bodyFaults: readonly Fault[] = [
  ...plain([
    [
      '200 with a page of HTML',
      () => body('<html>Welcome</html>', { 'content-type': 'text/html' }),
      'answer_incomplete',
      1,
    ],
    ['200 with nothing', () => body(''), 'answer_incomplete', AGAIN],
    ['200 with JSON that is no reply', () => body('[]'), 'answer_incomplete', AGAIN],
    ['200 with null', () => body('null'), 'answer_incomplete', AGAIN],
    ['200 with half a JSON', ({ whole }) => body(whole.slice(0, -20)), 'answer_incomplete', AGAIN],
    [
      'a body shorter than its length',
      ({ whole }) => [{ head: 200, headers: JSON_TYPE, body: whole.length + 9 }, { send: whole }, { close: 'fin' }],
      'answer_incomplete',
      AGAIN,
    ],
    [
      'a chunked body without its end',
      ({ whole }) => [{ head: 200, headers: JSON_TYPE }, { send: whole }, { close: 'fin' }],
      'answer_incomplete',
      AGAIN,
    ],
    [
      'a reset in the body',
      ({ whole }) => [
        { head: 200, headers: JSON_TYPE, body: whole.length },
        { send: whole.slice(0, 30) },
        { close: 'rst' },
      ],
      'answer_incomplete',
      AGAIN,
    ],
    [
      'a chunk that is no chunk',
      () => [{ head: 200, headers: JSON_TYPE }, { raw: 'zz\r\nhello\r\n' }, { close: 'fin' }],
      'answer_incomplete',
      AGAIN,
    ],
    ['200 with an error as a text', () => body('{"error":"CUDA out of memory"}'), 'answer_incomplete', AGAIN],
    ['200 with an error as an object', () => body('{"error":{"message":"Internal"}}'), 'answer_incomplete', AGAIN],
    [
      '200 with an error that stays',
      () => body('{"error":"inputs too long","error_type":"validation"}'),
      'answer_incomplete',
      1,
    ],
    ['an empty answer', ({ wholeWith }) => body(wholeWith({ tokens: [''] })), 'answer_incomplete', AGAIN],
    ['an answer of blanks', ({ wholeWith }) => body(wholeWith({ tokens: [' \n '] })), 'answer_incomplete', AGAIN],
    [
      'a thought that never ends',
      ({ wholeWith }) => body(wholeWith({ tokens: ['<think>hm'] })),
      'answer_incomplete',
      1,
    ],
    [
      'a thought before the answer',
      ({ wholeWith }) => body(wholeWith({ tokens: ['<think>hm</think>\n\n', 'You take metformin.'] })),
      'answer',
      1,
    ],
    ['a body larger than any answer', () => body('x'.repeat(5_000_000)), 'answer_incomplete', AGAIN],
    [
      'a gzip body nobody asked for',
      ({ whole }) => body(gzipSync(whole), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
      'answer',
      1,
    ],
    [
      'a deflate body nobody asked for',
      ({ whole }) => body(deflateSync(whole), { ...JSON_TYPE, 'content-encoding': 'deflate' }),
      'answer',
      1,
    ],
    [
      'a gzip body that is broken',
      ({ whole }) => body(gzipSync(whole).subarray(0, 40), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
      'answer_incomplete',
      AGAIN,
    ],
    [
      'a gzip body that is none',
      ({ whole }) => body(whole, { ...JSON_TYPE, 'content-encoding': 'gzip' }),
      'answer_incomplete',
      AGAIN,
    ],
    [
      'a gzip body that grows without end',
      () => body(bomb, { ...JSON_TYPE, 'content-encoding': 'gzip' }),
      'answer_incomplete',
      AGAIN,
    ],
    [
      'a compression nobody knows',
      ({ whole }) => body(whole, { ...JSON_TYPE, 'content-encoding': 'lzma' }),
      'answer_incomplete',
      AGAIN,
    ],
    ['the wrong content type', ({ whole }) => body(whole, { 'content-type': 'text/plain' }), 'answer', 1],
    ['no content type', ({ whole }) => body(whole, {}), 'answer', 1],
    ['a stream nobody asked for', ({ events: all }) => events(all), 'answer', 1],
  ]),
  ...(['length', 'max_tokens'] as const).map(
    (finishReason): Fault => ({
      name: `an answer cut at its ${finishReason}`,
      wire: 'chat',
      mode: 'plain',
      reply: ({ wholeWith }) => body(wholeWith({ finishReason })),
      gets: 'answer_incomplete',
      calls: 1,
    }),
  ),
  {
    name: 'a reply without a finish reason',
    wire: 'chat',
    mode: 'plain',
    reply: ({ wholeWith }) => body(wholeWith({ finishReason: null })),
    gets: 'answer_incomplete',
    calls: AGAIN,
  },
  {
    name: 'a finish reason that makes no answer',
    wire: 'chat',
    mode: 'plain',
    reply: ({ wholeWith }) => body(wholeWith({ finishReason: 'tool_calls' })),
    gets: 'answer_incomplete',
    calls: 1,
  },
  {
    name: 'silence in the body',
    mode: 'plain',
    reply: ({ whole }) => [
      { head: 200, headers: JSON_TYPE, body: whole.length },
      { send: whole.slice(0, 40) },
      { stall: true },
    ],
    gets: 'provider_timeout',
    calls: { atMost: AGAIN },
    timeoutS: SHORT_S,
  },
  {
    name: 'a body of one byte every 50 ms, too slowly for the deadline',
    mode: 'plain',
    reply: ({ whole }) => [
      { head: 200, headers: JSON_TYPE, body: whole.length },
      { send: whole, every: 1, gapMs: 50 },
      { end: true },
    ],
    gets: 'provider_timeout',
    calls: { atMost: AGAIN },
    timeoutS: SHORT_S,
  },
  {
    name: 'a body of one byte at a time, in time',
    mode: 'plain',
    reply: ({ whole }) => [
      { head: 200, headers: JSON_TYPE, body: whole.length },
      { send: whole, every: 1, gapMs: 0 },
      { end: true },
    ],
    gets: 'answer',
    calls: 1,
  },
]

function plain(rows: [name: string, reply: Fault['reply'], gets: Fault['gets'], calls: number][]): Fault[] {
  return rows.map(([name, reply, gets, calls]) => ({ name, mode: 'plain', reply, gets, calls }))
}
