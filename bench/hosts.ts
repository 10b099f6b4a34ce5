// Measures how the hosted modes behave with hosts that fail, stall, come back, and with callers who leave. Each part can be
// named on the command line; all of them run where none is. The exit code is 1 where a bound is missed.
import { availableParallelism, loadavg } from 'node:os'
import { measureAbandoned } from './hosts/abandoned.ts'
import { measureDown, measureSometimes } from './hosts/failing.ts'
import { measureFaults } from './hosts/faults.ts'
import { measureStreams } from './hosts/streams.ts'
import { startBenchUpstream } from './hosts/upstream.ts'

const parts = {
  faults: measureFaults,
  sometimes: measureSometimes,
  down: measureDown,
  abandoned: measureAbandoned,
  streams: measureStreams,
}

process.stdout.write(
  `${availableParallelism()} processors, on which ${loadavg()[0]?.toFixed(1)} other tasks want to run: delays are ours only where that is near 0\n`,
)
const named = process.argv.slice(2)
const upstream = await startBenchUpstream()
try {
  for (const [name, measure] of Object.entries(parts))
    if ((named.length === 0 || named.includes(name)) && !(await measure(upstream))) process.exitCode = 1
} finally {
  upstream.stop()
}
