import { type Clock, systemClock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Mode } from './mode.ts'
import { defineExtract } from './modes/extract.ts'
import { defineHfQwen } from './modes/hf-qwen.ts'
import { defineHfSmollm2 } from './modes/hf-smollm2.ts'
import { defineMock } from './modes/mock.ts'

/** Every mode there is, in the order in which they are shown. A new one is a file in `modes/` and a line here. */
export function buildModes(config: Config, clock: Clock = systemClock): ReadonlyMap<string, Mode> {
  const modes: Mode[] = [
    defineExtract(config),
    defineHfQwen(config, clock),
    defineHfSmollm2(config, clock),
    defineMock(config),
  ]
  return new Map(modes.map((mode) => [mode.id, mode]))
}
