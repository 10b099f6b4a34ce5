import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOM = join(import.meta.dirname, '../src/records')
/** The way of a record: each stage knows those before it. `sections/` and `series/` are parts of the facts. */
const STAGES = ['fhir', 'facts', 'question', 'retrieval', 'answers', 'sources', 'import']

const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/.test(file),
)

describe('the room of records', () => {
  test('has one file beside its stages, and no other stages', () => {
    const [entry, ...others] = files.filter((file) => !file.includes('/'))
    expect([entry, others]).toEqual(['open-record-source.ts', []])
    expect(new Set(files.filter((file) => file.includes('/')).map(stageOf))).toEqual(new Set(STAGES))
  })

  test('imports nothing from a later stage', () => {
    const backwards = files.flatMap((file) => {
      const place = STAGES.indexOf(stageOf(file))
      const later = importsOf(file).filter((target) => STAGES.indexOf(stageOf(target)) > place)
      return place === -1 ? [] : later.map((target) => `${file} → ${target}`)
    })
    expect(backwards).toEqual([])
  })

  test('has no circle of imports, those of types included', () => {
    expect(files.filter((file) => reachable(file).has(file))).toEqual([])
  })
})

function stageOf(file: string): string {
  return file.split('/')[0] ?? ''
}

/** The files of the room that a file imports, each by its path within the room. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOM, file), 'utf8')
  return [...text.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].flatMap(([, path = '']) => {
    const target = relative(ROOM, resolve(ROOM, dirname(file), path))
    return target.startsWith('..') ? [] : [target]
  })
}

function reachable(file: string): Set<string> {
  const found = new Set<string>()
  const open = importsOf(file)
  for (let target = open.pop(); target !== undefined; target = open.pop()) {
    if (found.has(target)) continue
    found.add(target)
    open.push(...importsOf(target))
  }
  return found
}
