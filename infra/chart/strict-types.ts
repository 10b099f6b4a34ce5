import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KubernetesObject } from './render.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(import.meta.dirname, '../dist')

/** Types that stand in no package: those of the Secrets Store CSI driver. */
const ownTypes = `
interface ISecretProviderClass {
  apiVersion: 'secrets-store.csi.x-k8s.io/v1'
  kind: 'SecretProviderClass'
  metadata: IObjectMeta
  spec: { provider: 'aws'; parameters: { objects: string } }
}
`

/**
 * Holds objects against the types that are made from the API of Kubernetes and of the Prometheus operator, with the
 * compiler: it refuses a wrong type, a field that is missing, and one that the API does not know, however deep. Returns
 * what it says, a line each.
 */
export function typeFaults(objects: readonly KubernetesObject[]): string[] {
  const kinds = new Map(objects.map(({ apiVersion, kind }) => [`${apiVersion} ${kind}`, { apiVersion, kind }]))
  const imports = [...kinds.values()].flatMap(({ apiVersion, kind }) => {
    const from = packageOf(apiVersion)
    return from === null ? [] : [`import type { I${kind} } from '${from}/${apiVersion}'`]
  })
  const values = objects.map(
    (object, at) => `export const o${at}: I${object.kind} = ${JSON.stringify(object, null, 1)}`,
  )
  const meta = "import type { IObjectMeta } from '@kubernetes-models/apimachinery/apis/meta/v1/ObjectMeta'"
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'objects.ts'), [...imports, meta, ownTypes, ...values].join('\n'))
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        module: 'esnext',
        moduleResolution: 'bundler',
      },
      files: ['objects.ts'],
    }),
  )
  try {
    execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder, '--pretty', 'false'], { encoding: 'utf8' })
    return []
  } catch (error) {
    return String((error as { stdout?: string }).stdout)
      .trim()
      .split('\n')
  }
}

function packageOf(apiVersion: string): string | null {
  if (apiVersion.startsWith('secrets-store.csi.')) return null
  return apiVersion.startsWith('monitoring.coreos.com/')
    ? '@kubernetes-models/prometheus-operator'
    : 'kubernetes-models'
}
