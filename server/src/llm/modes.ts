import type { Config } from '../config.ts'
import type { Mode } from './mode.ts'
import { defineMock } from './modes/mock.ts'

/** Every mode there is, in the order in which they are shown. A new one is a file in `modes/` and a line here. */
export function buildModes(config: Config): ReadonlyMap<string, Mode> {
  const modes: Mode[] = [defineMock(config)]
  return new Map(modes.map((mode) => [mode.id, mode]))
}
