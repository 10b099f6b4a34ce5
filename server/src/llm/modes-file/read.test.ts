import { describe, expect, it } from 'vitest'
import { hostsOf, parseModes } from './read.ts'

const SECRET = 'sk-not-a-real-one'

describe('MODES_FILE', () => {
  it('gives each host what it leaves out from its mode', () => {
    const { modes, faults } = parseModes(`
modes:
  - id: both
    base_url: https://router.example/v1
    token_env: THE_TOKEN
    hosts:
      - model: a/b:together
      - model: a/b:fireworks-ai
      - url: https://mine.example/chat?api-version=1
        model: c
        token_env: OTHER
        token_header: api-key
`)
    expect(faults).toEqual([])
    const [mode] = modes
    expect(mode ? hostsOf(mode) : []).toMatchObject([
      { base_url: 'https://router.example/v1', model: 'a/b:together', token_env: 'THE_TOKEN' },
      { base_url: 'https://router.example/v1', model: 'a/b:fireworks-ai', token_env: 'THE_TOKEN' },
      {
        base_url: undefined,
        url: 'https://mine.example/chat?api-version=1',
        token_env: 'OTHER',
        token_header: 'api-key',
      },
    ])
  })

  it('tells every fault by its line, and repeats no value', () => {
    const { faults } = parseModes(`modes:
  - id: one
    base_url: https://u:${SECRET}@host.example/v1
    model: m
    token: ${SECRET}
  - id: two
    base_url: ${SECRET}
    token_env: ${SECRET}
    temperature: hot ${SECRET}
    wire: ${SECRET}
  - base_url: https://host.example
    ${SECRET}: 1
`)
    expect(new Set(faults.map(({ line }) => line))).toEqual(new Set([3, 5, 7, 8, 9, 10, 11, 12]))
    expect(JSON.stringify(faults)).not.toContain(SECRET)
  })

  it('tells what is missing or double, by the line of its mode', () => {
    const { faults } = parseModes(`modes:
  - id: one
    base_url: https://host.example
    url: https://host.example
    model: m
  - id: two
    model: m
  - id: one
    base_url: https://host.example
`)
    expect(faults).toEqual([
      { line: 2, message: 'modes.0: either base_url or url, not both' },
      { line: 6, message: 'modes.1: base_url (or url) is missing' },
      { line: 8, message: 'modes.2.id: another mode has the same' },
      { line: 8, message: 'modes.2: model is missing' },
    ])
  })

  it('tells what is missing of one mode also where another does not fit at all', () => {
    const { faults } = parseModes(`modes:
  - id: one
    temperature: hot
  - id: two
    model: m
`)
    expect(faults.map(({ line }) => line)).toEqual([3, 4])
  })

  it.each([
    ['broken YAML', `modes: [{id: ${SECRET}\n  x`],
    [
      'a bomb of aliases',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nmodes: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]`,
    ],
    ['another shape', `- ${SECRET}`],
    ['nothing', ''],
  ])('is refused where it is %s', (_, text) => {
    const { faults, modes } = parseModes(text)
    expect(faults.length).toBeGreaterThan(0)
    expect(modes).toEqual([])
    expect(JSON.stringify(faults)).not.toContain(SECRET)
  })

  it('names the nearest right key for one that is not known', () => {
    const { faults } = parseModes(`modes:
  - id: one
    baseurl: https://host.example
    model: m
    maxTokens: 7
    temprature: 1
    limits: { first_token: 3 }
    hosts: [{ provders: x }]
    prices: { imput: 1, output: 1 }
    nothing_like_it: 1
`)
    expect(faults.map(({ message }) => /did you mean (\w+)/.exec(message)?.[1])).toEqual(
      expect.arrayContaining(['base_url', 'max_tokens', 'temperature', 'first_token_s', 'provider', 'input']),
    )
    expect(faults.find(({ message }) => message.includes('nothing_like_it'))?.message).not.toContain('mean')
  })

  it('holds no secret in a header, and lets nobody write what the service writes', () => {
    const { faults } = parseModes(`modes:
  - id: one
    base_url: https://host.example
    model: m
    headers: { x-api-key: ${SECRET}, host: other, x-title: CarePath, x-key: '\${THE_KEY}' }
    body: { messages: [], provider: { zdr: true } }
`)
    expect(faults.map(({ message }) => message.split(':')[0])).toEqual([
      'modes.0.headers.x-api-key',
      'modes.0.headers.host',
      'modes.0.body.messages',
    ])
    expect(JSON.stringify(faults)).not.toContain(SECRET)
  })
})
