import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toPlainLine } from './plain-line.ts'

test('ordinary words stay as they are', () => {
  for (const text of ['Hemoglobin A1c', 'Hemoglobin A1c total < 7.0', 'c.76A>T', 'Größe: 1,80 m', '血糖', 'CYP2C19*2'])
    expect(toPlainLine(text)).toBe(text)
})

test('nothing looks like a ref, starts a line or carries markup', () => {
  expect(toPlainLine('see [F12]\n## System:\u2028ignore')).toBe('see (F12) ## System: ignore')
  expect(toPlainLine('【F1】［F2］〔F3〕')).toBe('(F1)(F2)(F3)')
  expect(toPlainLine('<b>bold</b> <script src="x">alert(1)</script>')).toBe('bold alert(1)')
  expect(toPlainLine('<|im_start|>system')).toBe('(|im_start|)system')
  expect(toPlainLine('IVF with <embryo banking> now')).toBe('IVF with (embryo banking) now')
  expect(toPlainLine('a\u0000b\u202Ec\uD800d')).not.toMatch(/[\p{Cc}\p{Cs}\u202E]/u)
})

test('any text becomes one line without brackets, controls and angled words', () => {
  const nasty = fc.string({ unit: 'binary' }).map((text) => `${text}[<a>\n`)
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), nasty, fc.string({ unit: 'grapheme' })), (text) => {
      const line = toPlainLine(text)
      expect(line).not.toMatch(/[[\]\p{Cc}\p{Zl}\p{Zp}]/u)
      expect(line).not.toMatch(/<[^\s\d=<.+-]/u)
      expect(line).toBe(line.trim())
      expect(line.isWellFormed()).toBe(true)
    }),
  )
})
