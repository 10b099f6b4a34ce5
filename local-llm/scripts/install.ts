// `make install-local [GPU=cuda|vulkan|none]`: the library's build for the CPU of this machine, and for a GPU where asked
// for; `none` takes that away again.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildsFor, chooseGpu } from './builds.ts'

const folder = join(import.meta.dirname, '..')
const stamp = join(folder, 'node_modules/.carepath-installed')
const lock = createHash('sha256')
  .update(readFileSync(join(folder, 'package-lock.json')))
  .digest('hex')
const before = existsSync(stamp) ? readFileSync(stamp, 'utf8').split('\n') : []
// What was asked for once is kept when the packages change.
const gpu = chooseGpu(process.argv[2], before[1])

if (before[0] !== lock || before[1] !== gpu) {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const builds = buildsFor(process.platform, process.arch, gpu)
  if (builds instanceof Error) {
    process.stderr.write(`${builds.message}\n`)
    process.exit(1)
  }
  const more = builds.packages.map((name) => `${name}@${dependencies['node-llama-cpp']}`)
  // --force only where the build that package.json names is not of this machine: it is left unused.
  const flags = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error', ...(builds.foreign ? ['--force'] : [])]
  execFileSync('npm', ['install', ...flags, ...more], { cwd: folder, stdio: 'inherit' })
  writeFileSync(stamp, `${lock}\n${gpu}`)
}
