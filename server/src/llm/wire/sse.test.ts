import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SseParser } from './sse.ts'

function parse(...chunks: (string | Buffer)[]): { events: string[]; rest: string | null } {
  const parser = new SseParser()
  const events = chunks.flatMap((chunk) => parser.push(Buffer.from(chunk)))
  return { events, rest: parser.end() }
}

describe('an event stream', () => {
  it.each([
    ['a blank after the colon, and none', 'data: one\n\ndata:two\n\n', ['one', 'two']],
    ['only one blank belongs to the frame', 'data:  two blanks\n\n', [' two blanks']],
    ['CRLF and lone CR end lines', 'data: one\r\n\r\ndata: two\r\rdata: three\n\n', ['one', 'two', 'three']],
    ['a byte order mark at the very start', '\uFEFFdata: one\n\n', ['one']],
    ['comments and other fields', ': ping\nevent: x\nid: 1\nretry: 5\ndata: one\n\n: ping\n\n', ['one']],
    ['data of several lines', 'data: one\ndata: two\n\n', ['one\ntwo']],
    ['a field name is the whole name', 'datum: one\ndata : two\n\n', []],
    ['an event without data is none', 'data:\n\ndata\n\n\n\n', []],
    ['events that touch', 'data: one\n\n\n\n\ndata: two\n\n', ['one', 'two']],
  ])('reads %s', (_, text, events) => {
    expect(parse(text)).toEqual({ events, rest: null })
  })

  it('keeps apart what stood at the end without a blank line', () => {
    expect(parse('data: one\n\ndata: tw')).toEqual({ events: ['one'], rest: 'tw' })
    expect(parse('data: one\n\ndata: two\n')).toEqual({ events: ['one'], rest: 'two' })
  })

  it('reads the same whatever the chunks, inside a character and between CR and LF included', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `data: ${text.replaceAll(/[\r\n]/g, '')}`),
      fc.constantFrom(': ping', '', 'data:', 'event: x', 'data: é日本🙂'),
    )
    const stream = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 20 })
      .map((lines) => Buffer.from(lines.flat().join('')))
    fc.assert(
      fc.property(stream, fc.array(fc.nat(), { maxLength: 12 }), (bytes, places) => {
        const cuts = places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b)
        const chunks = [...cuts, bytes.length].map((cut, index) => bytes.subarray(cuts[index - 1] ?? 0, cut))
        expect(parse(...chunks)).toEqual(parse(bytes))
      }),
    )
  })

  it.each([
    ['in one line', () => [Buffer.alloc(1_100_000, 'x')]],
    ['in many lines', () => Array.from({ length: 1_100 }, () => Buffer.from(`data: ${'x'.repeat(1_000)}\n`))],
    ['of blank lines of data', () => [Buffer.from('data:\n'.repeat(1_100_000))]],
  ])('refuses an event without end %s', (_, chunks) => {
    expect(() => parse(...chunks())).toThrow(/megabyte/)
  })
})
