import { gzipSync } from 'node:zlib'
import { AGAIN, body, events, type Fault, type Saying, SHORT_S } from './fault.ts'

/** What can be wrong with a streamed reply. What was shown can't be asked for again. */
export const streamFaults: readonly Fault[] = [
  ...streamed([
    ['a stream that ends without a reason', (say) => events(begin(say)), 'answer_incomplete', 1],
    ['a stream that ends before its first text', () => events([': hello\n\n']), 'answer_incomplete', AGAIN],
    ['a stream with nothing in it', () => events(['']), 'answer_incomplete', AGAIN],
    ['a stream of only [DONE]', () => events(['data: [DONE]\n\n']), 'answer_incomplete', AGAIN],
    ['a reset before the first text', () => events([': hello\n\n'], { close: 'rst' }), 'answer_incomplete', AGAIN],
    ['a reset after the first text', (say) => events(begin(say), { close: 'rst' }), 'answer_incomplete', 1],
    ['an end after the first text', (say) => events(begin(say), { close: 'fin' }), 'answer_incomplete', 1],
    [
      'an error as a text in the stream',
      (say) => events([...begin(say), 'data: {"error":"Generation failed"}\n\n']),
      'answer_incomplete',
      1,
    ],
    [
      'an error as an object in the stream',
      (say) => events([...begin(say), 'data: {"error":{"message":"x"}}\n\n']),
      'answer_incomplete',
      1,
    ],
    [
      'an error before the first text',
      () => events(['data: {"error":"x","error_type":"overloaded"}\n\n']),
      'provider_unavailable',
      AGAIN,
    ],
    [
      'an error that stays, before the first text',
      () => events(['data: {"error":"x","error_type":"validation"}\n\n']),
      'answer_incomplete',
      1,
    ],
    [
      'an answer cut at its length',
      ({ eventsWith }) => events(eventsWith({ finishReason: 'length' })),
      'answer_incomplete',
      1,
    ],
    ['an empty answer', ({ eventsWith }) => events(eventsWith({ tokens: [''] })), 'answer_incomplete', AGAIN],
    [
      'a thought that never ends',
      ({ eventsWith }) => events(eventsWith({ tokens: ['<think>', 'hm'] })),
      'answer_incomplete',
      1,
    ],
    [
      'a thought before the answer',
      ({ eventsWith }) => events(eventsWith({ tokens: ['<thi', 'nk>hm</think', '>\n\nYou take metformin.'] })),
      'answer',
      1,
    ],
    [
      'a thought shown as the answer',
      ({ eventsWith }) => events(eventsWith({ tokens: ['hm', '</think>', 'You take metformin.'] })),
      'answer_incomplete',
      1,
    ],
    ['a page of HTML for a stream', () => events(['<html>Welcome</html>']), 'answer_incomplete', 1],
    ['an event that is no JSON', (say) => events([...begin(say), 'data: {"cho\n\n']), 'answer_incomplete', 1],
    ['an event that is no event of the wire', (say) => events([...begin(say), 'data: 7\n\n']), 'answer_incomplete', 1],
    ['an event larger than any token', () => events([`data: ${'x'.repeat(1_200_000)}`]), 'answer_incomplete', AGAIN],
    [
      'a stream cut in the middle of an event',
      (say) => events([...begin(say), 'data: {"choices":[{"del'], { close: 'fin' }),
      'answer_incomplete',
      1,
    ],
    [
      'a stream larger than any answer',
      ({ events: all }) => events([...Array.from({ length: 50 }, () => `: ${'x'.repeat(100_000)}\n`), ...all]),
      'answer_incomplete',
      AGAIN,
    ],
    [
      'a reset after the end of the answer',
      ({ events: all }) => events(all.filter(notDone), { close: 'rst' }),
      'answer',
      1,
    ],
    [
      'no end after the end of the answer',
      ({ events: all }) => events(all.filter(notDone), { stall: true }),
      'answer',
      1,
    ],
    ['no [DONE]', ({ events: all }) => events(all.filter(notDone)), 'answer', 1],
    ['no blank line at the end', ({ events: all }) => events([all.filter(notDone).join('').trimEnd()]), 'answer', 1],
    [
      'something behind [DONE]',
      ({ events: all }) => events([...all, 'data: [DONE]\n\ndata: nonsense\n\n']),
      'answer',
      1,
    ],
    [
      'CRLF, a byte order mark, comments and other fields',
      ({ events: all }) =>
        events(
          ['\uFEFF: hi\n\n', ...all.map((event) => `event: x\nid: 1\n: ping\n${event}`)].map((event) =>
            event.replaceAll('\n', '\r\n'),
          ),
        ),
      'answer',
      1,
    ],
    ['lone CR', ({ events: all }) => events(all.map((event) => event.replaceAll('\n', '\r'))), 'answer', 1],
    [
      'one byte a chunk',
      ({ events: all }) => [
        { head: 200, headers: { 'content-type': 'text/event-stream' } },
        { send: all.join(''), every: 1 },
        { end: true },
      ],
      'answer',
      1,
    ],
    [
      'a gzip stream nobody asked for',
      ({ events: all }) => [
        { head: 200, headers: { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' } },
        { send: gzipSync(all.join('')), every: 7 },
        { end: true },
      ],
      'answer',
      1,
    ],
    ['a whole reply instead of a stream', ({ whole }) => body(whole), 'answer', 1],
    [
      'the wrong content type',
      ({ events: all }) => [
        { head: 200, headers: { 'content-type': 'text/plain' } },
        { send: all.join('') },
        { end: true },
      ],
      'answer',
      1,
    ],
    ['no content type', ({ events: all }) => [{ head: 200 }, { send: all.join('') }, { end: true }], 'answer', 1],
  ]),
  silence('silence before the first text', () => [], AGAIN),
  silence('pings and no text', () => Array.from({ length: 20 }, () => ': ping\n\n'), AGAIN),
  silence('silence after the first text', begin, 1),
  silence('silence in the middle of an event', (say) => [...begin(say), 'data: {"choices"'], 1),
  silence(
    'silence in the middle of a character',
    (say) => [...begin(say), Buffer.from('data: {"a":"é').subarray(0, 13)],
    1,
  ),
  {
    name: 'one byte every 50 ms, too slowly for the deadline',
    mode: 'stream',
    reply: ({ events: all }) => [
      { head: 200, headers: { 'content-type': 'text/event-stream' } },
      { send: all.join(''), every: 1, gapMs: 50 },
      { end: true },
    ],
    gets: 'provider_timeout',
    calls: { atMost: AGAIN },
    timeoutS: SHORT_S,
  },
  {
    name: 'only thoughts, in their own field',
    wire: 'chat',
    mode: 'stream',
    reply: () =>
      events([
        'data: {"choices":[{"delta":{"reasoning_content":"hm"},"finish_reason":"stop"}]}\n\n',
        'data: [DONE]\n\n',
      ]),
    gets: 'answer_incomplete',
    calls: 1,
  },
  {
    name: 'a content filter',
    wire: 'chat',
    mode: 'stream',
    reply: () => events(['data: {"choices":[{"delta":{"content":"You"},"finish_reason":"content_filter"}]}\n\n']),
    gets: 'answer_incomplete',
    calls: 1,
  },
  ...afterTheEnd([
    ['cut, then at its end', [finish('length'), finish('stop')], 'answer_incomplete'],
    ['at its end, then cut', [finish('stop'), finish('length')], 'answer_incomplete'],
    ['at its end twice', [finish('stop'), finish('stop')], 'answer'],
    ['text after the end', [finish('stop'), ' And do not'], 'answer_incomplete'],
    ['blanks after the end', [finish('stop'), ' \n'], 'answer'],
  ]),
  ...chatOnly([
    [
      'a role and then silence',
      ['data: {"choices":[{"delta":{"role":"assistant","content":""}}]}\n\n'],
      'provider_timeout',
    ],
    [
      'thoughts in their own field, then the answer',
      [
        'data: {"choices":[{"delta":{"reasoning":"hm"}}]}\n\n',
        'data: {"choices":[{"delta":{"content":"You take metformin."},"finish_reason":"eos"}]}\n\n',
      ],
      'answer',
    ],
    [
      'usage in a chunk without choices',
      [
        'data: {"choices":[{"delta":{"content":"You take metformin."},"finish_reason":"stop"}]}\n\n',
        'data: {"choices":[],"usage":{"prompt_tokens":1,"completion_tokens":2}}\n\ndata: [DONE]\n\n',
      ],
      'answer',
    ],
    [
      'data of several lines',
      ['data: {"choices":[{"delta":{"content":"You take metformin."},\ndata: "finish_reason":"stop"}]}\n\n'],
      'answer',
    ],
    [
      'content as a list of parts',
      [
        'data: {"choices":[{"delta":{"content":[{"type":"thinking","thinking":[]},{"type":"text","text":"You take metformin."}]},"finish_reason":"stop"}]}\n\n',
      ],
      'answer',
    ],
  ]),
]

/** The first text, and no end. */
function begin({ events: all }: Saying): readonly string[] {
  return all.slice(0, 2)
}

function notDone(event: string): boolean {
  return !event.includes('[DONE]')
}

function streamed(rows: [name: string, reply: Fault['reply'], gets: Fault['gets'], calls: number][]): Fault[] {
  return rows.map(([name, reply, gets, calls]) => ({ name, mode: 'stream', reply, gets, calls }))
}

function silence(name: string, parts: (say: Saying) => readonly (string | Buffer)[], calls: number): Fault {
  const reply: Fault['reply'] = (say) => events(parts(say), { stall: true })
  return { name, mode: 'stream', reply, gets: 'provider_timeout', calls: { atMost: calls }, timeoutS: SHORT_S }
}

function chatOnly(rows: [name: string, parts: string[], gets: Fault['gets']][]): Fault[] {
  return rows.map(([name, parts, gets]) => ({
    name,
    wire: 'chat',
    mode: 'stream',
    reply: () => events(parts, { stall: true }),
    gets,
    calls: { atMost: AGAIN },
    timeoutS: SHORT_S,
  }))
}

function finish(finish_reason: string): object {
  return { delta: {}, finish_reason }
}

/** What comes after the whole text of the answer: texts of it, or choices of their own. */
function afterTheEnd(rows: [name: string, after: (string | object)[], gets: Fault['gets']][]): Fault[] {
  return rows.map(([name, after, gets]) => ({
    name,
    wire: 'chat',
    mode: 'stream',
    reply: () =>
      events(
        ['You take metformin.', ...after].map((part) => {
          const choice = typeof part === 'string' ? { delta: { content: part }, finish_reason: null } : part
          return `data: ${JSON.stringify({ choices: [choice] })}\n\n`
        }),
      ),
    gets,
    calls: 1,
  }))
}
