import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseModes } from './read.ts'
import { ModeEntry } from './schema.ts'

const text = readFileSync(new URL('../../../../docs/hosted-models.md', import.meta.url), 'utf8')

test('the example of MODES_FILE in the docs has no fault', () => {
  const [example = ''] = /(?<=```yaml\n)[\s\S]*?(?=```)/.exec(text) ?? []
  expect(parseModes(example).faults).toEqual([])
})

test('the table of the docs names every entry, and no other', () => {
  const table = /\| Entry \|[\s\S]*?\n\n/.exec(text)?.[0] ?? ''
  const named = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)`/g)])
  expect(new Set(named.map(([, name]) => name))).toEqual(new Set(Object.keys(ModeEntry.shape)))
})
