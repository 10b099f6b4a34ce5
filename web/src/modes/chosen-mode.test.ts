import type { ModeInfo } from '@carepath/contract/service.ts'
import { describe, expect, test } from 'vitest'
import { canAnswer, chosenMode } from './chosen-mode.ts'

const mode = (id: string, change: Partial<ModeInfo> = {}): ModeInfo => ({
  id,
  label: id,
  runs: 'here',
  egress: 'none',
  model: null,
  context_tokens: 1,
  state: 'ready',
  reason: '',
  default: false,
  ...change,
})
const hosted = { runs: 'hosted', egress: 'pseudonymise' } as const

describe('who answers', () => {
  const modes = [mode('record', { runs: 'no_model' }), mode('far', { ...hosted, default: true }), mode('near')]

  test('is the mode that was chosen, else the default of the service', () => {
    expect(chosenMode(modes, 'near', false)?.id).toBe('near')
    expect(chosenMode(modes, null, false)?.id).toBe('far')
    expect(chosenMode(modes, 'gone', false)?.id).toBe('far')
  })

  test('is never a hosted mode while everything must stay on this machine', () => {
    expect(chosenMode(modes, 'far', true)?.id).toBe('record')
    expect(chosenMode(modes, 'near', true)?.id).toBe('near')
    expect(chosenMode([mode('far', hosted)], 'far', true)).toBeNull()
    expect(canAnswer(mode('far', hosted), true)).toBe(false)
  })

  test('is not replaced in silence where the chosen one cannot answer', () => {
    const down = mode('down', { state: 'not_configured' })
    expect(chosenMode([...modes, down], 'down', false)?.id).toBe('down')
    expect(canAnswer(down, false)).toBe(false)
  })

  test('counts a mode as staying here only where nothing leaves', () => {
    expect(canAnswer(mode('odd', { runs: 'here', egress: 'raw' }), true)).toBe(false)
  })
})
