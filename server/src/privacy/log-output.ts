import pino, { type DestinationStream } from 'pino'

/** What a pipe takes whole, whoever else writes to it, in bytes: PIPE_BUF of POSIX, on Linux. */
const PIPE_BYTES = 4_096

export interface LogOutput extends DestinationStream {
  /** Calls back when every line has been written. */
  flush(done: () => void): void
  /** pino calls it behind the last line of a process that is about to end. */
  flushSync(): void
}

/** The longest that a line is held back, in milliseconds. */
const HELD_MS = 10

/**
 * Gathers the lines of some milliseconds, so that whoever writes them is woken once for all of them: for one caller alone,
 * waking it for each line took longer than writing it. `output` gets them in pieces that a pipe takes whole.
 */
export function gatherLines(output: LogOutput): LogOutput {
  // Of ASCII alone, as the forms of the fields are: a character is a byte.
  let lines = ''
  let isDue = false

  const handOver = () => {
    if (lines !== '') output.write(lines)
    lines = ''
  }
  const onTime = () => {
    isDue = false
    handOver()
  }
  // A process may end before, by an error for example; `output` then writes its last when it is told so.
  process.prependListener('exit', handOver)

  return {
    write(line) {
      if (lines.length + line.length > PIPE_BYTES) handOver()
      lines += line
      if (isDue) return
      isDue = true
      setTimeout(onTime, HELD_MS)
    },
    flush(done) {
      handOver()
      output.flush(done)
    },
    flushSync() {
      handOver()
      output.flushSync()
    },
  }
}

let shared: LogOutput | undefined

/** Standard output, to which another thread writes; only where `minLength` is not 0 does `flush` wait for the last line. */
export function standardOutput(): LogOutput {
  shared ??= gatherLines(pino.destination({ dest: 1, sync: false, minLength: 1, maxWrite: PIPE_BYTES }))
  return shared
}
