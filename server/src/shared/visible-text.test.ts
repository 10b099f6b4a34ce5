import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toVisibleLine, toVisibleText, VisibleText } from './visible-text.ts'

const ESC = '\x1b'

describe('text that is shown', () => {
  it.each([
    ['colours', `${ESC}[1;31mred${ESC}[0m`, 'red'],
    ['a cleared screen', `a${ESC}[2J${ESC}[Hb`, 'ab'],
    ['a link (OSC 8)', `${ESC}]8;;https://evil.example${ESC}\\click${ESC}]8;;${ESC}\\`, 'click'],
    ['the clipboard (OSC 52)', `a${ESC}]52;c;cm0gLXJm\x07b`, 'ab'],
    ['a title in C1', 'a\x9d0;title\x9cb', 'ab'],
    ['a control sequence in C1', 'a\x9b31mb', 'ab'],
    ['a device string', `a${ESC}P1$tx${ESC}\\b`, 'ab'],
    ['a charset', `a${ESC}(0b`, 'ab'],
    ['a reset', `a${ESC}cb`, 'ab'],
    ['backspaces and bells', 'safe\b\b\b\bnot\x07', 'safenot'],
    ['a line that overwrites another', 'one\rtwo', 'one\ntwo'],
    ['line breaks of Windows', 'one\r\ntwo\r\n\r\n', 'one\ntwo\n\n'],
    ['bidi overrides', 'a\u202Eb\u2066c\u2069\u200F\u061C', 'abc'],
    ['zero-width characters', 'a\u200Bb\u200Cc\u200Dd\uFEFFe\u2060f\u00ADg\u180Eh\u3164i', 'abcdefghi'],
    ['tags and variation selectors', 'a\u{E0041}\u{E007F}\uFE0Fb', 'ab'],
    ['separators of Unicode', 'a\u2028b\u2029c\x85d', 'a\nb\nc\nd'],
    ['a sequence that is cut off', `a${ESC}[31`, 'a'],
  ])('has no %s', (_, text, shown) => {
    expect(toVisibleText(text)).toBe(shown)
  })

  it('keeps everything that can be seen', () => {
    const text = 'Ünïcode, 血糖 7,2 % · “quotes” – dashes … 😀 π ≤ 3\n\t- list'
    expect(toVisibleText(text)).toBe(text)
  })

  it('is one line where one is wanted', () => {
    expect(toVisibleLine('a\r\nb\tc')).toBe('a b c')
  })

  it('does not end with an escape sequence that never ends', () => {
    expect(toVisibleText(`${ESC}]8;;${'x'.repeat(10_000)}the end`)).toMatch(/the end$/)
  })

  it('is the same however it was cut', () => {
    const char = fc.constantFrom(
      ESC,
      '[',
      ']',
      '8',
      ';',
      'm',
      '\x07',
      '\\',
      '\r',
      '\n',
      'a',
      '😀',
      '\u200b',
      '\x9b',
      '\ud83d',
    )
    fc.assert(
      fc.property(fc.array(char, { maxLength: 40 }), fc.array(fc.nat(40), { maxLength: 5 }), (chars, cuts) => {
        const text = chars.join('')
        const filter = new VisibleText()
        let shown = ''
        let from = 0
        for (const cut of [...cuts].sort((one, other) => one - other)) {
          shown += filter.push(text.slice(from, cut))
          from = Math.max(from, cut)
        }
        shown += filter.push(text.slice(from)) + filter.end()
        expect(shown).toBe(toVisibleText(text))
        expect(shown).not.toMatch(/(?![\n\t])[\p{Cc}\u200b]/u)
      }),
      { numRuns: 500 },
    )
  })
})
