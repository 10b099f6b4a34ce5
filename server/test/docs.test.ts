import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseConfig, settings } from '../src/config.ts'
import { buildModes } from '../src/llm/modes.ts'

const root = new URL('../../', import.meta.url)
const documents = readdirSync(new URL('docs/', root), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => `docs/${file}`)

test.each(['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'demo/README.md', ...documents])(
  'every link of %s leads somewhere',
  (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link ?? '')
    expect(links.filter((link) => !existsSync(new URL(link, new URL(file, root))))).toEqual([])
  },
)

test('what the architecture says is changed in a file is changed in one that is there', () => {
  const table = read('ARCHITECTURE.md').split('## Where to change what')[1] ?? ''
  const paths = [...table.matchAll(/`([\w./-]+(?:\.ts|\/))`/g)].map(([, path]) => path ?? '')
  expect(paths.length).toBeGreaterThan(20)
  expect(paths.filter((path) => !isThere(path) && !isThere(`server/src/${path}`))).toEqual([])
})

test('the map in CONTRIBUTING leads to folders that are there, and leaves out no room of the server', () => {
  const map = /```\ncontract\/[\s\S]*?```/.exec(read('CONTRIBUTING.md'))?.[0] ?? ''
  const folders = [...map.matchAll(/^([a-z][\w./-]*\/)/gm)].map(([, folder]) => folder ?? '')
  expect(folders.filter((folder) => !isThere(folder))).toEqual([])
  const rooms = readdirSync(new URL('server/src/', root), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  expect(rooms.map(({ name }) => `server/src/${name}/`).filter((room) => !folders.includes(room))).toEqual([])
})

test('the table of modes in the README names every mode there is, in the order of the registry', () => {
  const table = /(?<=\n## Modes\n)[\s\S]*?(?=\n## )/.exec(read('README.md'))?.[0] ?? ''
  const named = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name)
  expect(named).toEqual([...buildModes(parseConfig({})).keys()])
})

test('whoever comes from the Python service is told of variables and targets that there are', () => {
  const guide = read('docs/from-the-python-service.md')
  const rowsOf = (title: string) =>
    (guide.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '').matchAll(/^\| (`.*?) \| (.*) \|$/gm)
  const codes = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '')
  const named = (title: string) =>
    [...rowsOf(title)].flatMap(([, there, here = '']) => codes(here.startsWith('the same') ? there : here))
  const variables = named('Variables').filter((name) => /^[A-Z_]+$/.test(name))
  expect(variables.length).toBeGreaterThan(10)
  expect(variables.filter((name) => !(name in settings))).toEqual([])
})

function isThere(path: string): boolean {
  return existsSync(new URL(path, root))
}

function read(file: string): string {
  return readFileSync(new URL(file, root), 'utf8')
}
