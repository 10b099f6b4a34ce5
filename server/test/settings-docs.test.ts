import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import { type Config, parseConfig, settings } from '../src/config.ts'

const entries = Object.entries(settings)
const example = entries.map(([name, { about, default: value }]) => `# ${about}\n${name}=${value}\n`).join('\n')

test('.env.example lists every variable with its default: `npm run docs` writes it', async () => {
  await expect(example).toMatchFileSnapshot('../../.env.example')
})

test('a copy of .env.example changes nothing', () => {
  expect(valuesOf(parseConfig(parseEnv(example)))).toEqual(valuesOf(parseConfig({})))
})

test('the README holds a table of every variable: `npm run docs` writes it', async () => {
  const rows = entries.map(([name, { about, default: value }]) => {
    const cells = [`\`${name}\``, value === '' ? '' : `\`${value}\``, about.replaceAll('|', '\\|')]
    return `| ${cells.join(' | ')} |`.replaceAll('  ', ' ')
  })
  const table = ['| Variable | Default | What it is |', '| --- | --- | --- |', ...rows].join('\n')
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const marked = /(?<=<!-- settings -->\n)[\s\S]*(?=\n<!-- \/settings -->)/
  expect(readme).toMatch(marked)
  await expect(readme.replace(marked, () => table)).toMatchFileSnapshot('../../README.md')
})

/** What was read, without the reader of secrets that modes of one's own name. */
function valuesOf({ secret: _secret, ...values }: Config): Omit<Config, 'secret'> {
  return values
}
