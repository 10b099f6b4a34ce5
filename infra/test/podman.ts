import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** Where the images' bases and the engine's settings are kept from one run to the next. */
export const work = join(tmpdir(), 'carepath-infra')

export const images = { chat: 'localhost/carepath-test/chat-api:1', localLlm: 'localhost/carepath-test/local-llm:1' }

// What build machines without systemd and with old cgroups need; an engine elsewhere takes it as well.
mkdirSync(work, { recursive: true })
writeFileSync(
  join(work, 'containers.conf'),
  `[containers]
default_ulimits = ["nofile=20000:20000", "nproc=20000:20000"]
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
events_logger = "file"
`,
)

const env = {
  ...process.env,
  CONTAINERS_CONF: join(work, 'containers.conf'),
  CONTAINER_ENGINE: 'podman',
  BUILD_IMAGE: 'localhost/carepath-test/build',
  BASE_IMAGE: 'localhost/carepath-test/base',
}

export function run(command: string, args: readonly string[], more: Record<string, string> = {}): string {
  return execFileSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 27,
  })
}

export function podman(...args: string[]): string {
  return run('podman', args).trim()
}

/** Builds a target of the Containerfile as `make` does. */
export function build(target: 'chat' | 'local-llm', image: string, flags = ''): void {
  run('infra/image/build.sh', [target, image], { BUILD_FLAGS: `--network host --quiet ${flags}` })
}

/** Without rights, without a root that can be written to, and within so much memory. */
export const hardened = [
  ...['--read-only', '--cap-drop', 'all', '--security-opt', 'no-new-privileges', '--pids-limit', '64'],
  ...['--memory', '512m', '--network', 'host'],
]
