// Makes server/dist of server/src: a start reads a few files instead of hundreds. `npm ci` runs it; what is in server/dist is
// used while nothing that it was made of is newer (server/bin/carepath.mjs).
// Plain JavaScript on purpose: npm may run it with a Node that reads no TypeScript.
import { execFileSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const server = fileURLToPath(new URL('..', import.meta.url))
const output = join(server, 'dist')

/** A module finds its files by where it stands, and stands elsewhere here; a worker is an entry of its own. */
const keepPlaces = {
  name: 'keep-places',
  transform(code, id) {
    if (!code.includes('import.meta')) return null
    const place = JSON.stringify(relative(output, id))
    return code
      .replaceAll(
        /new Worker\(new URL\('\.\/([\w-]+)\.ts', import\.meta\.url\)/g,
        "new Worker(new URL('./$1.js', import.meta.url)",
      )
      .replaceAll(/(?<!\.js', )import\.meta\.url/g, `new URL(${place}, import.meta.url).href`)
      .replaceAll(
        'import.meta.dirname',
        `(import.meta.dirname + ${JSON.stringify(`/${dirname(relative(output, id))}`)})`,
      )
  },
}

// Neither in an image that brings no tools, nor before its sources are copied.
const rolldown = await import('rolldown').catch(() => null)
if (rolldown !== null && existsSync(join(server, 'src'))) {
  rmSync(output, { recursive: true, force: true })
  const bundle = await rolldown.rolldown({
    input: {
      main: join(server, 'src/cli/main.ts'),
      'sqlite-write-thread': join(server, 'src/store/sqlite-write-thread.ts'),
    },
    platform: 'node',
    external: ['pg-native'],
    plugins: [keepPlaces],
    logLevel: 'silent',
  })
  await bundle.write({ dir: output, format: 'esm' })
  // Loads every command once, so that what V8 makes of them is kept beside them.
  execFileSync(process.execPath, [join(server, 'bin/carepath.mjs'), '--version'], { stdio: 'ignore' })
}
