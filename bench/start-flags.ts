import { readFileSync } from 'node:fs'

const bin = new URL('../server/bin/carepath.mjs', import.meta.url)

/** The flags with which `carepath` starts Node. */
export const startFlags: readonly string[] = (
  /^#!\/usr\/bin\/env -S node (.*)$/m.exec(readFileSync(bin, 'utf8'))?.[1] ?? ''
)
  .split(' ')
  .filter((flag) => flag !== '')
