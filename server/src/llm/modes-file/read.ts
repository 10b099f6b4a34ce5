import { readFileSync } from 'node:fs'
import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { nearestKey } from './nearest-key.ts'
import { HostEntry, ModeEntry, ModesFile } from './schema.ts'

export interface FileFault {
  /** In the file, from 1. */
  line: number
  message: string
}

export interface ReadModes {
  /** In the order of the file; null where one does not fit, whose faults are told. */
  modes: readonly (ModeEntry | null)[]
  faults: readonly FileFault[]
  /** The line of an element, e.g. of `['modes', 0, 'model']`, for faults that are found later. */
  lineOf(path: readonly PropertyKey[]): number
}

/** Reads MODES_FILE. Never throws: what is wrong is a fault with its line, and no fault repeats a value. */
export function readModesFile(path: string): ReadModes {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    return { modes: [], faults: [{ line: 0, message: `the file can't be read${code}` }], lineOf: () => 0 }
  }
  return parseModes(text)
}

export function parseModes(text: string): ReadModes {
  const lines = new LineCounter()
  // The library's own messages quote the file, which may hold a secret that someone put there.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => lines.linePos(offset).line
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true)
      const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined
      if (Array.isArray(range)) return lineAt(range[0])
    }
    return 1
  }
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ pos, code }) => ({
      line: lineAt(pos[0]),
      message: `this is not YAML (${code})`,
    }))
    return { modes: [], faults, lineOf }
  }
  let content: unknown
  try {
    content = document.toJS({ maxAliasCount: 100 })
  } catch {
    return { modes: [], faults: [{ line: 1, message: 'this is not YAML (aliases)' }], lineOf }
  }
  const parsed = ModesFile.safeParse(content ?? {})
  const modes = parsed.success ? parsed.data.modes : modesThatFit(content)
  const misfits = parsed.success ? [] : parsed.error.issues.flatMap((issue) => toFaults(issue, lineOf))
  const others = modes.flatMap((mode, at) => (mode === null ? [] : crossFaults(mode, at, modes, lineOf)))
  return { modes, faults: [...misfits, ...others], lineOf }
}

/** The hosts of a mode in their order, each with what it takes from the mode. */
export function hostsOf(mode: ModeEntry): HostEntry[] {
  const { base_url, url } = mode
  const shared = Object.fromEntries(hostKeys.map((key) => [key, mode[key]])) as HostEntry
  return (mode.hosts ?? [{}]).map((host) => {
    // An address of its own stands for both kinds of address of the mode.
    const address = (host.base_url ?? host.url) ? { base_url: host.base_url, url: host.url } : { base_url, url }
    const own = Object.fromEntries(Object.entries(host).filter(([, value]) => value !== undefined))
    return { ...shared, ...own, ...address }
  })
}

const hostKeys = Object.keys(HostEntry.shape) as (keyof HostEntry)[]

/** Where some modes do not fit, the others are looked at all the same, so that all faults are told at once. */
function modesThatFit(content: unknown): (ModeEntry | null)[] {
  const modes: unknown = typeof content === 'object' && content !== null && 'modes' in content ? content.modes : []
  return Array.isArray(modes) ? modes.map((mode) => ModeEntry.safeParse(mode).data ?? null) : []
}

function toFaults(issue: z.core.$ZodIssue, lineOf: ReadModes['lineOf']): FileFault[] {
  const name = (path: readonly PropertyKey[]) => path.map(String).join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const near = nearestKey(key, keysOf.get(partOf(issue.path)) ?? [])
      // What is no plain name, and near to none that is known, may be a value that slipped.
      const shown = near !== undefined || /^[a-z_]{1,40}$/.test(key) ? key : '…'
      const advice =
        near !== undefined
          ? `; did you mean ${near}?`
          : /token|key|secret/i.test(key)
            ? ': name the variable that holds the token in token_env'
            : ''
      return {
        line: lineOf([...issue.path, key]),
        message: `${name([...issue.path, shown])} is not known here${advice}`,
      }
    })
  return [{ line: lineOf(issue.path), message: `${name(issue.path)}: ${issue.message}` }]
}

/** Which part of the file a path leads into: `modes`, `hosts`, `limits`, `prices`, or none. */
function partOf(path: readonly PropertyKey[]): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '')
}

const keysOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['modes', Object.keys(ModeEntry.shape)],
  ['hosts', Object.keys(HostEntry.shape)],
  ['limits', Object.keys(ModeEntry.shape.limits.unwrap().shape)],
  ['prices', ['input', 'output']],
  ['', ['modes']],
])

function crossFaults(mode: ModeEntry, at: number, all: ReadModes['modes'], lineOf: ReadModes['lineOf']): FileFault[] {
  const faults: FileFault[] = []
  if (all.findIndex((each) => each?.id === mode.id) < at)
    faults.push({ line: lineOf(['modes', at, 'id']), message: `modes.${at}.id: another mode has the same` })
  for (const [index, { base_url, url, model }] of hostsOf(mode).entries()) {
    const path = ['modes', at, ...(mode.hosts === undefined ? [] : ['hosts', index])]
    const fault = (message: string) => faults.push({ line: lineOf(path), message: `${path.join('.')}: ${message}` })
    if (base_url === undefined && url === undefined) fault('base_url (or url) is missing')
    if (base_url !== undefined && url !== undefined) fault('either base_url or url, not both')
    if (model === undefined) fault('model is missing')
  }
  return faults
}
