import type { Token } from 'marked'
import { describe, expect, test } from 'vitest'
import { toPlainText } from './plain-text.ts'
import { citedRefs, toBlocks } from './tokens.ts'

function types(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => [token.type, ...types('tokens' in token ? (token.tokens ?? []) : [])])
}

describe('the Markdown of a model', () => {
  test('citations are tokens of their own, one or several in a pair of brackets', () => {
    expect(types(toBlocks('Yes [F1]. No [F2, F13]; [F4;F5]', true)).filter((type) => type === 'citation')).toHaveLength(
      3,
    )
    expect(citedRefs('b [F2] a [F1, F2] c [F3;F1]')).toEqual(['F2', 'F1', 'F3'])
  })

  test('what only looks like a citation stays text', () => {
    expect(types(toBlocks('[Fig 1] [F] [1] F1 [F1', true))).not.toContain('citation')
  })

  test('a mark that is still open does not flash up while the text comes', () => {
    const shown = (text: string) =>
      toBlocks(text, false)
        .map((block) => toShown(block))
        .join('')
    expect(shown('It was **6.8')).toBe('It was 6.8')
    expect(shown('It was 6.8 [')).toBe('It was 6.8')
    expect(shown('It was 6.8 [F')).toBe('It was 6.8')
    expect(shown('It was 6.8 [F12')).toBe('It was 6.8')
    expect(shown('It was 6.8 [F12, F')).toBe('It was 6.8')
    expect(shown('Use `metf')).toBe('Use metf')
  })

  test('HTML is never a part of the tree: it stays the characters that it is', () => {
    const blocks = toBlocks('<script>alert(1)</script>\n\nText <b onclick=x>bold</b>', true)
    expect(blocks[0]).toMatchObject({ type: 'html', raw: expect.stringContaining('<script>') })
  })

  test('a text that ends in the middle of anything can be read', () => {
    const text =
      '# A\n\n- **b** [F1]\n  1. c\n\n| a | b |\n|---|--:|\n| 1 | `2` |\n\n> q\n\n```js\nx\n```\n\n[l](https://a.b) ~~d~~'
    for (let length = 0; length <= text.length; length += 1) {
      expect(() => toBlocks(text.slice(0, length), false)).not.toThrow()
    }
  })
})

test('plain text has the words without the marks, and says each source', () => {
  const text = '## Result\n\nYour **A1c** was 6.8 % [F1].\n\n- one\n- two [F9]\n\n| a | b |\n|---|---|\n| 1 | 2 |'
  expect(toPlainText(text, (ref) => (ref === 'F1' ? '(A1c, May 2024)' : ''))).toBe(
    'Result\n\nYour A1c was 6.8 % (A1c, May 2024).\n\n- one\n- two\n\na\tb\n1\t2',
  )
})

function toShown(token: Token): string {
  if ('tokens' in token && token.tokens !== undefined)
    return token.tokens
      .map((each) => toShown(each))
      .join('')
      .trimEnd()
  return 'text' in token ? String(token.text) : token.raw
}
