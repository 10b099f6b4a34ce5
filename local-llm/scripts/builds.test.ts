import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildsFor, chooseGpu } from './builds.ts'

const root = join(import.meta.dirname, '..')

test('on Linux on x64 nothing comes besides what package.json names', () => {
  expect(buildsFor('linux', 'x64', '')).toEqual({ packages: [], foreign: false })
})

test('a GPU brings its own build, and on other machines there is none', () => {
  expect(buildsFor('linux', 'x64', 'vulkan')).toMatchObject({ packages: ['@node-llama-cpp/linux-x64-vulkan'] })
  expect(buildsFor('linux', 'arm64', 'cuda')).toBeInstanceOf(Error)
  expect(buildsFor('linux', 'x64', 'metal')).toBeInstanceOf(Error)
})

test('another machine gets its own build, and one without a build is told what to do', () => {
  expect(buildsFor('linux', 'arm64', '')).toEqual({ packages: ['@node-llama-cpp/linux-arm64'], foreign: true })
  expect(buildsFor('win32', 'x64', '')).toMatchObject({ message: expect.stringContaining('GGUF_BASE_URL') })
})

test('the build that package.json names has the exact version of the library, and npm leaves the others out', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  expect(dependencies['@node-llama-cpp/linux-x64']).toBe(dependencies['node-llama-cpp'])
  for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  const settings = readFileSync(join(root, '.npmrc'), 'utf8')
  expect(settings).toMatch(/^omit=optional$/m)
  expect(settings).toMatch(/^ignore-scripts=true$/m)
})

test('a GPU that was asked for once is kept until another, or none, is asked for', () => {
  expect(chooseGpu('', undefined)).toBe('')
  expect(chooseGpu('vulkan', '')).toBe('vulkan')
  expect(chooseGpu('', 'vulkan')).toBe('vulkan')
  expect(chooseGpu('cuda', 'vulkan')).toBe('cuda')
  expect(chooseGpu('none', 'vulkan')).toBe('')
})
