import { type Profiler, Session } from 'node:inspector/promises'
import { fileURLToPath } from 'node:url'

/**
 * How many samples of the serving thread found it at what. Their times are of no use on a busy machine: the one during
 * which the thread waited for a processor would count for all of that wait.
 */
export type Spent = Readonly<Record<string, number>>

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const session = new Session()

export async function startProfile(): Promise<void> {
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 500 })
  await session.post('Profiler.start')
}

/** By room, or by file with `byFile`. */
export async function stopProfile({ byFile }: { byFile: boolean }): Promise<Spent> {
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return attribute(profile, byFile)
}

/**
 * A sample counts for the innermost function of ours on the stack: what a library or Node does for it is its doing.
 * Where none of ours is on the stack, it counts for the innermost library, then for Node.
 */
function attribute({ nodes, samples = [] }: Profiler.Profile, byFile: boolean): Spent {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const names = new Map<number, string>()
  const nameOf = (id: number): string => {
    const known = names.get(id)
    if (known !== undefined) return known
    const stack: Profiler.ProfileNode[] = []
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const node = byId.get(at)
      if (node !== undefined) stack.push(node)
    }
    const name = nameStack(
      stack.map(({ callFrame }) => callFrame),
      byFile,
    )
    names.set(id, name)
    return name
  }
  const spent: Record<string, number> = {}
  for (const id of samples) {
    const name = nameOf(id)
    spent[name] = (spent[name] ?? 0) + 1
  }
  return spent
}

/** The stack, the innermost frame first. */
function nameStack(frames: readonly { functionName: string; url: string }[], byFile: boolean): string {
  const own = frames[0]?.functionName ?? ''
  if (own === '(garbage collector)') return 'garbage collection'
  if (own === '(program)') return 'outside of JavaScript: system calls, the event loop'
  if (own === '(idle)') return NOT_OURS
  const paths = frames.map(({ url }) => (url.startsWith('file:') ? fileURLToPath(url).slice(ROOT.length) : url))
  if (paths.some((path) => path.startsWith('bench/') || path === 'node:inspector')) return NOT_OURS
  const ours = paths.find((path) => /^(server|contract)\//.test(path))
  if (ours !== undefined) return byFile ? ours : toRoom(ours)
  const library = paths.find((path) => path.startsWith('node_modules/'))
  if (library !== undefined) return `library ${/^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(library)?.[1]}`
  return 'Node: its HTTP server, sockets, timers'
}

/** Waiting, and the work of the profiler and of answering this benchmark. */
export const NOT_OURS = 'not ours'

function toRoom(path: string): string {
  const [first = '', , room = '', below] = path.split('/')
  if (first === 'contract') return 'contract'
  return below === undefined ? 'server/src' : `server/src/${room}`
}
