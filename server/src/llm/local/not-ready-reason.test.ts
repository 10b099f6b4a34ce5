import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parseConfig } from '../../config.ts'
import { findNotReadyReason } from './not-ready-reason.ts'
import { localSettings } from './settings.ts'

const here = { installed: () => true, memory: () => 8e9 }

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'carepath-not-ready-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

const settingsOf = (path: string) => localSettings(parseConfig({ GGUF_MODEL_PATH: path }), 'gguf')

test('a path that is no file that can be read is said to be, by the variable that names it', () => {
  const folder = scratch()
  const [file, loop] = [join(folder, 'a.gguf'), join(folder, 'loop.gguf')]
  writeFileSync(file, 'x')
  symlinkSync(loop, loop)
  for (const path of [folder, join(file, 'below.gguf'), loop]) {
    expect(findNotReadyReason(settingsOf(path), here)).toMatchObject({
      state: 'model_missing',
      reason: expect.stringContaining('GGUF_MODEL_PATH'),
    })
  }
})

test('what is missing is told in the order in which it is put right', () => {
  const path = join(scratch(), 'a.gguf')
  const settings = settingsOf(path)
  expect(findNotReadyReason(settings, { ...here, installed: () => false })?.state).toBe('not_installed')
  expect(findNotReadyReason(settings, here)?.state).toBe('model_missing')
  writeFileSync(path, 'x')
  expect(findNotReadyReason(settings, { ...here, memory: () => 1e6 })?.state).toBe('does_not_fit')
  expect(findNotReadyReason(settings, { ...here, oneOfSeveral: () => true })?.reason).toContain('WEB_CONCURRENCY')
  expect(findNotReadyReason(settings, here)).toBeNull()
})
