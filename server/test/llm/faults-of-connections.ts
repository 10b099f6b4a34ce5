import { AGAIN, body, events, type Fault, SHORT_S } from './fault.ts'

const HINT = 'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'

/** What can happen to a connection before there is a reply to read. */
export const connectionFaults: readonly Fault[] = [
  { name: 'a reset before the reply', reply: () => [{ close: 'rst' }], gets: 'provider_unavailable', calls: AGAIN },
  { name: 'an end before the reply', reply: () => [{ close: 'fin' }], gets: 'provider_unavailable', calls: AGAIN },
  { name: 'a reset once', reply: () => [{ close: 'rst' }], once: true, gets: 'answer', calls: 2 },
  {
    name: 'an end once',
    reply: () => [{ close: 'fin' }],
    once: true,
    gets: 'answer',
    calls: 2,
  },
  {
    name: 'silence instead of headers',
    reply: () => [{ stall: true }],
    gets: 'provider_timeout',
    calls: { atMost: AGAIN },
    timeoutS: SHORT_S,
  },
  { name: 'silence once', reply: () => [{ stall: true }], once: true, gets: 'answer', calls: 2, timeoutS: 3 },
  {
    name: 'silence in the middle of the headers',
    reply: () => [{ raw: 'HTTP/1.1 200 OK\r\ncontent-ty' }, { stall: true }],
    gets: 'provider_timeout',
    calls: { atMost: AGAIN },
    timeoutS: SHORT_S,
  },
  {
    name: 'headers that come byte by byte, too slowly',
    reply: () => [{ head: 200, body: 'until_close' }, { send: ' '.repeat(200), every: 1, gapMs: 50 }, { stall: true }],
    gets: 'provider_timeout',
    calls: { atMost: AGAIN },
    timeoutS: SHORT_S,
  },
  {
    name: 'a reset in the middle of the headers',
    reply: () => [{ raw: 'HTTP/1.1 200 OK\r\ncontent-type: app' }, { close: 'rst' }],
    gets: 'provider_unavailable',
    calls: AGAIN,
  },
  {
    name: 'something that is not HTTP',
    reply: () => [{ raw: 'SSH-2.0-OpenSSH_9.9\r\n\r\n' }, { close: 'fin' }],
    gets: 'provider_unavailable',
    calls: AGAIN,
  },
  {
    name: 'headers without end',
    reply: () => [{ raw: `HTTP/1.1 200 OK\r\nx-a: ${'a'.repeat(200_000)}` }, { stall: true }],
    gets: 'provider_unavailable',
    calls: AGAIN,
  },
  {
    name: 'two lengths that differ',
    reply: () => [{ raw: 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello' }, { close: 'fin' }],
    gets: 'provider_unavailable',
    calls: AGAIN,
  },
  {
    name: 'a connection that ends with every reply',
    reply: ({ whole }) => [
      { head: 200, headers: { 'content-type': 'application/json' }, body: 'until_close' },
      { send: whole },
      { close: 'fin' },
    ],
    mode: 'plain',
    gets: 'answer',
    calls: 1,
  },
  {
    name: 'a reply in the same packet as an early hint',
    reply: ({ whole }) => [{ raw: HINT }, ...body(whole)],
    mode: 'plain',
    gets: 'answer',
    calls: 1,
  },
  {
    name: 'a reply some time after two early hints',
    reply: ({ whole }) => [{ raw: HINT }, { waitMs: 10 }, { raw: HINT }, { waitMs: 10 }, ...body(whole)],
    mode: 'plain',
    gets: 'answer',
    calls: 1,
  },
  {
    name: 'a stream some time after an early hint',
    reply: ({ events: all }) => [{ raw: HINT }, { waitMs: 10 }, ...events(all)],
    mode: 'stream',
    gets: 'answer',
    calls: 1,
  },
  {
    name: 'trailers behind the reply',
    reply: ({ whole }) => [
      { head: 200, headers: { 'content-type': 'application/json', trailer: 'x-time' } },
      { send: whole },
      { raw: '0\r\nx-time: 1\r\n\r\n' },
    ],
    mode: 'plain',
    gets: 'answer',
    calls: 1,
  },
  {
    name: 'more bytes than the length says',
    reply: ({ whole }) => [...body(whole), { raw: 'and more, which is no reply' }],
    mode: 'plain',
    gets: 'answer',
    calls: 1,
  },
  {
    name: 'early hints and no reply',
    reply: () => [...Array.from({ length: 20 }, () => [{ raw: HINT }, { waitMs: 10 }]).flat(), { stall: true }],
    gets: 'provider_timeout',
    calls: { atMost: AGAIN },
    timeoutS: SHORT_S,
  },
]
