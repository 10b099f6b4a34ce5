#!/usr/bin/env node
// Plain JavaScript on purpose: this must run, and say what is wrong, on a Node that is too old to read TypeScript.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  process.stderr.write(
    `carepath needs Node 24 or later, and this is Node ${process.versions.node}. ` +
      'On Linux `make install` brings the right one (npm without --omit=optional); elsewhere install Node 24.\n',
  )
  process.exit(1)
}
const built = new URL('../dist/main.js', import.meta.url)
enableCompileCache(fileURLToPath(new URL('../dist/compiled', import.meta.url)))
await import(isFresh() ? built.href : '../src/cli/main.ts')

/** Whether nothing has changed since the sources were put together (server/build/bundle.mjs). */
function isFresh() {
  if (!existsSync(built)) return false
  const madeAt = statSync(built).mtimeMs
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const sources = ['server/src', 'contract'].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true }).map((name) => `${folder}/${name}`),
  )
  return [...sources, 'package-lock.json'].every((name) => statSync(root + name).mtimeMs <= madeAt)
}
