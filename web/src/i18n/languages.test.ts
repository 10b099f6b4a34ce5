import { problems } from '@carepath/contract/problem.ts'
import { describe, expect, test } from 'vitest'
import { en } from './en.ts'
import { es } from './es.ts'
import { preferredLanguage } from './language.tsx'

type Leaf = [path: string, value: unknown]

function leaves(value: unknown, path: string): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}.${key}`))
}

/** What a string or a function of the page's words says, with numbers and names filled in. */
function said(value: unknown): string {
  return typeof value === 'function' ? String(value(3, 'X', 'Y', 'Z')) : String(value)
}

describe('the languages', () => {
  test('have the same strings, records of names by id included', () => {
    const names = (strings: unknown) => leaves(strings, '').map(([path]) => path)
    expect(names(es)).toEqual(names(en))
  })

  test('leave nothing empty and nothing in the other language', () => {
    const english = new Map(leaves(en, ''))
    for (const [path, value] of leaves(es, '')) {
      expect(said(value), path).not.toBe('')
      const text = said(value)
      // Words that both languages share are short ones, such as a unit.
      if (text.length > 12) expect(text, path).not.toBe(said(english.get(path)))
    }
  })

  test('have words for every code of the contract', () => {
    for (const code of Object.keys(problems)) {
      expect(en.trouble.words).toHaveProperty(code)
      expect(es.trouble.words).toHaveProperty(code)
    }
  })

  test('speak at a reading level of sixth grade', () => {
    const sentences = leaves(en, '')
      .map(([, value]) => said(value))
      .filter((text) => /[.!?]$/.test(text) && text.split(' ').length > 3)
    expect(fleschKincaidGrade(sentences.join(' '))).toBeLessThanOrEqual(6)
  })
})

test('the language is the first of the browser that there is', () => {
  expect(preferredLanguage(['fr-FR', 'es-MX', 'en'])).toBe('es')
  expect(preferredLanguage(['EN-gb', 'es'])).toBe('en')
  expect(preferredLanguage(['fr', 'de'])).toBe('en')
})

/** Flesch-Kincaid grade level (Kincaid et al., 1975): 0.39 words a sentence + 11.8 syllables a word - 15.59. */
function fleschKincaidGrade(text: string): number {
  const words = text.toLowerCase().match(/[a-z’']+/g) ?? []
  const sentences = text.match(/[.!?]+(\s|$)/g)?.length ?? 1
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
}

function syllablesOf(word: string): number {
  const groups = word.replace(/e$/, '').match(/[aeiouy]+/g)
  return Math.max(1, groups?.length ?? 1)
}
