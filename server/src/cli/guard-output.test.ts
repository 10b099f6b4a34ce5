import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { toPrintable } from './guard-output.ts'

const ESC = '\u001b'

test('JSON that is printed says the same, with nothing in it that drives a terminal', () => {
  const value = { text: `a${ESC}[31m\u009b\u202e\u200b\u{E0041}\u2028é😀` }
  const printed = toPrintable(`${JSON.stringify(value)}\n`)
  expect(JSON.parse(printed)).toEqual(value)
  expect(printed).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Default_Ignorable_Code_Point}]/u)
})

test('the name of a file and a text on standard input print as plain text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'carepath-print-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, `a${ESC}]0;owned\u0007${ESC}[2J\u202Eb.json`)
  writeFileSync(file, '{}')
  const run = (args: string[], input = '') =>
    spawnSync(process.execPath, [new URL('./main.ts', import.meta.url).pathname, ...args], {
      input,
      encoding: 'utf8',
      env: { DATABASE_URL: 'sqlite::memory:' },
    })
  const imported = run(['import', file])
  expect(imported.stderr).toContain('ab.json')
  const masked = run(['deid'], `pain${ESC}[31m and\u202E fever\u200B`)
  expect(masked.stdout).toBe('pain and fever')
  for (const text of [imported.stdout, imported.stderr, masked.stdout])
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202E\u200B]/u)
})
