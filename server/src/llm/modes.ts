import { type Config, ConfigError } from '../config.ts'
import { systemClock } from '../shared/clock.ts'
import { readOutbound } from '../shared/outbound.ts'
import { ownState } from '../shared/shared-state.ts'
import type { Mode } from './mode.ts'
import { defineExtract } from './modes/extract.ts'
import { defineGguf } from './modes/gguf.ts'
import { defineHfQwen } from './modes/hf-qwen.ts'
import { defineHfSmollm2 } from './modes/hf-smollm2.ts'
import { defineMock } from './modes/mock.ts'
import { defineOwnModes } from './modes-file/define.ts'
import type { PolicyTools } from './policy/policy.ts'

/** Every mode there is, in the order in which they are shown. A new one is a file in `modes/` and a line here. */
export function buildModes(config: Config, given: Partial<PolicyTools> = {}): ReadonlyMap<string, Mode> {
  const tools: PolicyTools = {
    clock: systemClock,
    random: Math.random,
    report: () => undefined,
    outbound: readOutbound(config),
    shared: ownState(systemClock),
    ...given,
  }
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

export interface DefaultMode {
  id: string
  /** For the start-up line. */
  why: string
}

/** The mode of a request that names none. Throws ConfigError where DEFAULT_LLM_MODE is not a mode. */
export function chooseDefaultMode(config: Config, modes: ReadonlyMap<string, Mode>): DefaultMode {
  const chosen = config.DEFAULT_LLM_MODE
  if (chosen !== undefined) {
    if (modes.has(chosen)) return { id: chosen, why: 'DEFAULT_LLM_MODE says so' }
    throw new ConfigError([{ variable: 'DEFAULT_LLM_MODE', message: `must be one of ${[...modes.keys()].join(', ')}` }])
  }
  if (config.HF_API_TOKEN !== undefined) return { id: 'hf-qwen2.5', why: 'HF_API_TOKEN is set' }
  return { id: 'extract', why: 'HF_API_TOKEN is not set, so no model is asked' }
}

/** States of a mode that nobody has set up: no call of it can be under way. */
const unusable: ReadonlySet<string> = new Set(['token_missing', 'not_installed', 'model_missing', 'does_not_fit'])

/** Returns the longest that an answer may take, in milliseconds, of the modes that can give one. */
export function longestAnswerMs(modes: Iterable<Mode>): number {
  const usable = [...modes].filter((mode) => !unusable.has(mode.state().state))
  return Math.max(0, ...usable.map(({ limitMs = 0 }) => limitMs))
}
