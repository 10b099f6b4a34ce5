import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isSecretName } from '../../server/src/secret-settings.ts'

const containerfile = readFileSync(new URL('./Containerfile', import.meta.url), 'utf8')
const makefile = readFileSync(new URL('../../Makefile', import.meta.url), 'utf8')
const stages = containerfile.split(/^FROM /m).slice(1)
const images = stages.filter((stage) => stage.startsWith(`\${BASE_IMAGE}`))

test('every image that is built from is named by an argument whose default is pinned by digest', () => {
  const defaults = [...containerfile.matchAll(/^ARG (\w+)=(.*)$/gm)]
  for (const [, , image] of defaults) expect(image).toMatch(/@sha256:[0-9a-f]{64}$/)
  const built = new Set(stages.map((stage) => / AS (\S+)/.exec(stage)?.[1]))
  for (const stage of stages) {
    const from = stage.split(/\s/)[0] ?? ''
    expect(built.has(from) || defaults.some(([, name]) => from === `\${${name}}`), from).toBe(true)
  }
})

test('an image that ships runs no command while it is built, so that it needs no shell, and nobody as root', () => {
  expect(images).toHaveLength(2)
  for (const image of images) {
    expect(image).not.toMatch(/^RUN /m)
    expect(image).toMatch(/^USER 65532:65532$/m)
  }
})

test('the service is started with the flags that `make run` starts it with', () => {
  const flags = /exec node (--\S+(?: --\S+)*) server\/bin\/carepath\.mjs serve/.exec(makefile)?.[1]?.split(' ')
  const entry: unknown = JSON.parse(/^ENTRYPOINT (\[.*carepath\.mjs.*\])$/m.exec(containerfile)?.[1] ?? '[]')
  expect(entry).toEqual(['/usr/local/bin/node', ...(flags ?? []), '/app/server/bin/carepath.mjs'])
})

test('no default of the image stands in the way of a secret that is given as a file', () => {
  const defaults = [...containerfile.matchAll(/^ENV (.*)$/gm)].flatMap(([, line = '']) => line.split(' '))
  for (const name of defaults.map((each) => each.split('=')[0] ?? '')) expect(isSecretName(name), name).toBe(false)
})
