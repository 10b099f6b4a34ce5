import { inUnits } from '../llm/local/fit.ts'

export interface ProgressBar {
  at(bytes: number): void
  /** A line between, which stays. */
  say(line: string): void
  end(): void
}

/** Back to the beginning of the line, which is cleared. As bytes: text that is printed holds no such sequence. */
const ERASE = Buffer.from('\r\x1b[2K')
const WIDTH = 30
const EVERY_MS = 100

/** A bar on standard error where that is a terminal, and nothing where it is not. */
export function progressBar(total: number | null, stream: NodeJS.WriteStream = process.stderr): ProgressBar {
  const startedAt = performance.now()
  let first: number | undefined
  let drawnAt = Number.NEGATIVE_INFINITY
  const clear = () => {
    if (stream.isTTY) stream.write(ERASE)
  }
  return {
    at(bytes) {
      first ??= bytes
      const now = performance.now()
      if (!stream.isTTY || (now - drawnAt < EVERY_MS && bytes !== total)) return
      drawnAt = now
      const speed = (bytes - first) / Math.max(0.001, (now - startedAt) / 1_000)
      stream.write(ERASE)
      stream.write(`${bar(bytes, total)} ${inUnits(speed)}/s`)
    },
    say(line) {
      clear()
      stream.write(`${line}\n`)
    },
    end: clear,
  }
}

function bar(bytes: number, total: number | null): string {
  if (total === null || total === 0) return inUnits(bytes)
  const share = Math.min(1, bytes / total)
  const done = Math.round(share * WIDTH)
  return `[${'='.repeat(done)}${' '.repeat(WIDTH - done)}] ${Math.floor(share * 100)} % of ${inUnits(total)}`
}
