import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
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

test('lines that follow each other closely go out together, soon and in their order', () => {
  vi.useFakeTimers()
  const { output, written } = recorded()
  output.write('1\n')
  vi.advanceTimersByTime(5)
  output.write('2\n')
  expect(written).toEqual([])
  vi.advanceTimersByTime(5)
  expect(written).toEqual(['1\n2\n'])
  output.write('3\n')
  vi.advanceTimersByTime(10)
  expect(written).toEqual(['1\n2\n', '3\n'])
  vi.useRealTimers()
})

test('what goes out at once is never longer than a pipe takes whole', () => {
  const { output, written } = recorded()
  for (let n = 0; n < 100; n++) output.write(`${'x'.repeat(150)}\n`)
  output.flush(() => undefined)
  expect(written.join('').length).toBe(100 * 151)
  expect(Math.max(...written.map(({ length }) => length))).toBe(27 * 151)
})

test('flush hands over what was written so far', () => {
  const { output, written } = recorded()
  output.write('1\n')
  const done: number[] = []
  output.flush(() => done.push(written.length))
  expect(done).toEqual([1])
})

test('a process that ends before that has written its lines', async () => {
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
