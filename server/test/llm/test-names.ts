import type { HostNames } from '../../src/llm/faults/error-rules.ts'

/** What the settings of a host of tests are called. */
export const testNames: HostNames = {
  host: 'host.example',
  isHuggingFace: false,
  tokenSetting: 'THE_TOKEN',
  modelSetting: 'THE_MODEL',
  urlSetting: 'THE_URL',
  limitSetting: 'THE_LIMIT',
  thinkingSetting: null,
}
