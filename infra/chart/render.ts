import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseAllDocuments } from 'yaml'

export const chart = fileURLToPath(new URL('./carepath', import.meta.url))
const helm = fileURLToPath(new URL('../node_modules/.bin/helm', import.meta.url))

/** An object of Kubernetes as the chart writes it: of what is in it nothing is known. */
export interface KubernetesObject {
  apiVersion: string
  kind: string
  metadata: { name: string; labels?: Record<string, string>; annotations?: Record<string, string> }
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into objects of many shapes, and fails where one is another
  [field: string]: any
}

export interface Values {
  /** Names of value files in the chart's folder. */
  files?: readonly string[]
  /** Paths of others. */
  paths?: readonly string[]
  /** As `--set-json`: paths and their values. */
  set?: Readonly<Record<string, unknown>>
}

/** What `helm template` makes of the chart. Throws with what helm says where it refuses the values. */
export function render(values: Values = {}): KubernetesObject[] {
  const text = runHelm(['template', 'carepath', chart, '--namespace', 'carepath', ...flags(values)])
  return parseAllDocuments(text).flatMap((document) => {
    // A key that is written twice, or a reference to nothing, is an error of YAML.
    if (document.errors[0] !== undefined) throw document.errors[0]
    const object: KubernetesObject | null = document.toJS()
    return object === null ? [] : [object]
  })
}

/** What is shown after an install. */
export function renderNotes(values: Values = {}): string {
  const shown = runHelm(['install', 'carepath', chart, '--namespace', 'carepath', '--dry-run=client', ...flags(values)])
  return shown.slice(shown.indexOf('\nNOTES:'))
}

/** Why helm refuses the values; the empty text where it takes them. */
export function refusal(values: Values): string {
  try {
    render(values)
    return ''
  } catch (error) {
    return String((error as { stderr?: string }).stderr ?? error)
  }
}

export function runHelm(args: readonly string[]): string {
  return execFileSync(helm, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 })
}

function flags({ files = [], paths = [], set = {} }: Values): string[] {
  return [
    ...files.flatMap((file) => ['--values', `${chart}/${file}`]),
    ...paths.flatMap((path) => ['--values', path]),
    ...Object.entries(set).flatMap(([path, value]) => ['--set-json', `${path}=${JSON.stringify(value)}`]),
  ]
}
