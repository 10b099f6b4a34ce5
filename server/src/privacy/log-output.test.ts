import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { gatherLines } from './log-output.ts'

function recorded() {
  const written: string[] = []
  const output = gatherLines({
    write: (lines) => written.push(lines),
    flush: (done) => done(),
    flushSync: () => undefined,
  })
  return { output, written }
}

test('the lines of one turn go out together, at its end and in their order', async () => {
  const { output, written } = recorded()
  output.write('1\n')
  await Promise.resolve()
  output.write('2\n')
  expect(written).toEqual([])
  await nextTurn()
  expect(written).toEqual(['1\n2\n'])
  output.write('3\n')
  await nextTurn()
  expect(written).toEqual(['1\n2\n', '3\n'])
})

test('what goes out at once is never longer than a pipe takes whole', async () => {
  const { output, written } = recorded()
  for (let n = 0; n < 100; n++) output.write(`${'x'.repeat(150)}\n`)
  await nextTurn()
  expect(written.join('').length).toBe(100 * 151)
  expect(Math.max(...written.map(({ length }) => length))).toBe(27 * 151)
})

test('flush hands over what the turn has written so far', () => {
  const { output, written } = recorded()
  output.write('1\n')
  const done: number[] = []
  output.flush(() => done.push(written.length))
  expect(done).toEqual([1])
})

test('a process that ends in the middle of a turn has written its lines', async () => {
  const script = `
    import { standardOutput } from ${JSON.stringify(fileURLToPath(new URL('./log-output.ts', import.meta.url)))}
    for (let n = 0; n < 200; n++) standardOutput().write(n + ' ' + 'x'.repeat(100) + '\\n')
    throw new Error('ends here')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'ignore'] })
  let told = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text
  })
  await once(child, 'close')
  const numbers = told
    .split('\n')
    .slice(0, -1)
    .map((line) => Number(line.split(' ')[0]))
  expect(numbers.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 200 }, (_, n) => n))
})
