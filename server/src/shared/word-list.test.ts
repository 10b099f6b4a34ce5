import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readWordList } from './word-list.ts'

const root = new URL('../', import.meta.url)
const lists = globSync('**/data/*.{txt,tsv}', { cwd: root.pathname })

test.each(lists)('%s says where it comes from and under which licence, and holds each entry once', (name) => {
  const file = new URL(name, root)
  const entries = readWordList(file)
  const head = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('#'))
    .join('\n')
  expect(head).toMatch(/Source: /)
  expect(head).toMatch(/Licence: |public domain/i)
  expect(entries.length).toBeGreaterThan(0)
  expect(new Set(entries).size).toBe(entries.length)
})
