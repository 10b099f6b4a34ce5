import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseConfig } from '../../src/config.ts'
import type { HostedMode } from '../../src/llm/mode.ts'
import { buildModes } from '../../src/llm/modes.ts'
import type { PolicyTools } from '../../src/llm/policy/policy.ts'

/** Every kind of hosted mode that there is, by how it is set up against one address. */
export const hostedModes = [
  { name: 'hf-qwen2.5', wire: 'chat', id: 'hf-qwen2.5' },
  { name: 'hf-smollm2 behind the router', wire: 'classic', id: 'hf-smollm2' },
  { name: 'hf-smollm2 at an endpoint of its own', wire: 'classic', id: 'hf-smollm2', own: true },
  { name: 'a mode of MODES_FILE, OpenAI wire', wire: 'chat', id: 'mine' },
  { name: 'a mode of MODES_FILE, classic wire', wire: 'classic', id: 'mine' },
] as const

export type HostedModeKind = (typeof hostedModes)[number]

export interface BuildOptions {
  url: string
  timeoutS?: number
  env?: Record<string, string>
  tools?: Partial<PolicyTools>
}

/** It retries at once, unless the host asks for a wait. */
export function buildHostedMode(
  kind: HostedModeKind,
  { url, timeoutS = 20, env = {}, tools }: BuildOptions,
): HostedMode {
  const folder = mkdtempSync(join(tmpdir(), 'carepath-modes-'))
  try {
    const file = join(folder, 'modes.yaml')
    const wire = kind.wire === 'chat' ? 'openai' : 'classic'
    const mode = { id: 'mine', wire, base_url: `${url}/v1`, model: 'fake/model' }
    writeFileSync(file, JSON.stringify({ modes: [mode] }))
    const config = parseConfig({
      HF_API_TOKEN: 'test',
      HF_BASE_URL: kind.id === 'mine' ? 'http://127.0.0.1:1' : url,
      ...('own' in kind ? { HF_SMOLLM2_URL: `${url}/own` } : {}),
      HF_TIMEOUT_SECONDS: String(timeoutS),
      ...(kind.id === 'mine' ? { MODES_FILE: file } : {}),
      ...env,
    })
    const built = buildModes(config, { random: () => 0, ...tools }).get(kind.id)
    if (built?.kind !== 'hosted') throw new Error(`${kind.id} is no hosted mode`)
    return built
  } finally {
    rmSync(folder, { recursive: true })
  }
}
