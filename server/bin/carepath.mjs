#!/usr/bin/env -S node --max-semi-space-size=16 --concurrent-marking-max-worker-num=1 --no-parallel-scavenge --no-minor-gc-task
// The flags keep what a thousand streams leave behind from taking much memory or the processors; see docs/decisions/.
// Plain JavaScript on purpose: this must run, and say what is wrong, on a Node that is too old to read TypeScript.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  process.stderr.write(
    `carepath needs Node 24 or later, and this is Node ${process.versions.node}. ` +
      'On Linux `make install` brings the right one (npm without --omit=optional); elsewhere install Node 24.\n',
  )
  process.exit(1)
}
await import('../src/cli/main.ts')
