// Makes server/dist of server/src: a start reads a few files instead of hundreds. `npm ci` runs it; what is in server/dist is
// used while nothing that it was made of is newer (server/bin/carepath.mjs).
// Plain JavaScript on purpose: npm may run it with a Node that reads no TypeScript.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
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
  if (!process.argv.includes('--reproducible')) await rememberCompiled()
}

/** Serves once, so that what V8 compiles for that is kept beside the files. Without it a start is only slower. */
async function rememberCompiled() {
  const folder = mkdtempSync(join(tmpdir(), 'carepath-build-'))
  const env = { PATH: process.env.PATH, PORT: '0', DATABASE_URL: `sqlite:${folder}/once.db`, WARMUP: 'off' }
  const service = spawn(process.execPath, [join(server, 'bin/carepath.mjs'), 'serve'], { cwd: folder, env })
  const patience = setTimeout(() => service.kill('SIGKILL'), 20_000)
  service.stdout.on('data', (lines) => {
    if (String(lines).includes('"listening"')) service.kill('SIGTERM')
  })
  await new Promise((resolve) => service.once('close', resolve).once('error', resolve))
  clearTimeout(patience)
  rmSync(folder, { recursive: true })
}
