import type { Fault } from './fault.ts'
import { bodyFaults } from './faults-of-bodies.ts'
import { connectionFaults } from './faults-of-connections.ts'
import { statusFaults } from './faults-of-status.ts'
import { streamFaults } from './faults-of-streams.ts'

/** Every way of failing that the conformance suite and the benchmarks know. */
export const faults: readonly Fault[] = [...statusFaults, ...connectionFaults, ...bodyFaults, ...streamFaults]
