import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

export interface Memory {
  /** Bytes of the process that are in memory, and of what its objects take, once the garbage is collected. */
  resident: number
  objects: number
}

/** Of the process that calls it. */
export function readMemory(): Memory {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  collect()
  const { rss, heapUsed, external } = process.memoryUsage()
  return { resident: rss, objects: heapUsed + external }
}
