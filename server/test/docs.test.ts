import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseConfig } from '../src/config.ts'
import { buildModes } from '../src/llm/modes.ts'

const root = new URL('../../', import.meta.url)
const decisions = readdirSync(new URL('docs/decisions/', root)).map((file) => `docs/decisions/${file}`)

test.each(['README.md', 'CONTRIBUTING.md', 'demo/README.md', ...decisions])(
  'every link of %s leads somewhere',
  (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link ?? '')
    expect(links.filter((link) => !existsSync(new URL(link, new URL(file, root))))).toEqual([])
  },
)

test('the table of modes in the README names every mode there is, in the order of the registry', () => {
  const table = /(?<=\n## Modes\n)[\s\S]*?(?=\n## )/.exec(read('README.md'))?.[0] ?? ''
  const named = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name)
  expect(named).toEqual([...buildModes(parseConfig({})).keys()])
})

function read(file: string): string {
  return readFileSync(new URL(file, root), 'utf8')
}
