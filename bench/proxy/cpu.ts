export interface CpuTime {
  /** Microseconds of processor time since the process started: all of its threads, and the one that serves requests. */
  all: number
  serving: number
}

/** Of the process that calls it. */
export function readCpuTime(): CpuTime {
  const all = process.cpuUsage()
  const serving = process.threadCpuUsage()
  return { all: all.user + all.system, serving: serving.user + serving.system }
}
