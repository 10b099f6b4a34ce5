import { type Config, ConfigError, parseConfig } from '../config.ts'

/**
 * The configuration of this process: a `.env` in the working directory first, then the environment, which wins. Where
 * it does not fit, every fault is printed and the process ends with code 2.
 */
export function readConfig(): Config {
  return orExplain(readEnvironment)
}

/** The same. Throws ConfigError. */
export function readEnvironment(): Config {
  try {
    process.loadEnvFile()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return parseConfig(process.env)
}

/** What is built from the configuration; where it does not fit, its faults are printed and the process ends with code 2. */
export function orExplain<Built>(build: () => Built): Built {
  try {
    return build()
  } catch (error) {
    return explain(error)
  }
}

/** Prints what of the configuration does not fit, and ends the process with code 2. Any other error is thrown again. */
export function explain(error: unknown): never {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`The configuration does not fit:\n${error.message.replace(/^/gm, '  ')}\n`)
  process.exit(2)
}
