import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

const canary = 'Velmoquette Trastenby'
const module = new URL('./crash.ts', import.meta.url).href

/** What a process that meets `code` writes, and its exit code. */
function run(code: string): { text: string; status: number | null } {
  const script = `import { endOnCrash } from '${module}'; endOnCrash((fields) => console.error(JSON.stringify(fields))); ${code}`
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { NODE_NO_WARNINGS: '1' },
  })
  return { text: stdout + stderr, status }
}

it.each([
  ['an error with the text in its message', `throw new Error('${canary}')`],
  ['a parser that quotes its input', `JSON.parse('${canary}')`],
  ['a promise that nobody waits for', `Promise.reject(new TypeError('${canary}'))`],
  ['a cause', `throw new Error('x', { cause: new Error('${canary}') })`],
  ['what is no error', `throw { query: '${canary}' }`],
])('a crash tells its class and ends the process: %s', (_what, code) => {
  const { text, status } = run(code)
  expect(status).toBe(1)
  expect(text).toMatch(/^\{"error":"(?:Error|SyntaxError|TypeError|Object)"/)
  expect(text).not.toContain('Velmoquette')
})

it('a later call changes to whom it is told', () => {
  const { text } = run(`endOnCrash(({ error }) => console.error('log: ' + error)); throw new TypeError('${canary}')`)
  expect(text).toBe('log: TypeError\n')
})

it('without it the text would be told, so that this test can fail', () => {
  const { stderr } = spawnSync(process.execPath, ['-e', `throw new Error('${canary}')`], { encoding: 'utf8' })
  expect(stderr).toContain(canary)
})
