import { systemClock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Mode } from './mode.ts'
import { defineExtract } from './modes/extract.ts'
import { defineGguf } from './modes/gguf.ts'
import { defineHfQwen } from './modes/hf-qwen.ts'
import { defineHfSmollm2 } from './modes/hf-smollm2.ts'
import { defineMock } from './modes/mock.ts'
import { defineOwnModes } from './modes-file/define.ts'
import type { PolicyTools } from './policy.ts'

/** Every mode there is, in the order in which they are shown. A new one is a file in `modes/` and a line here. */
export function buildModes(config: Config, given: Partial<PolicyTools> = {}): ReadonlyMap<string, Mode> {
  const tools: PolicyTools = { clock: systemClock, random: Math.random, report: () => undefined, ...given }
  const modes: Mode[] = [
    defineExtract(config),
    defineHfQwen(config, tools),
    defineHfSmollm2(config, tools),
    ...defineGguf(config, tools),
    defineMock(config),
  ]
  modes.push(
    ...defineOwnModes(
      config,
      tools,
      modes.map(({ id }) => id),
    ),
  )
  return new Map(modes.map((mode) => [mode.id, mode]))
}
