import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseConfig, settings } from '../../server/src/config.ts'
import { chart, type KubernetesObject, refusal, render, renderNotes, runHelm } from './render.ts'
import { typeFaults } from './strict-types.ts'
import { valueSets } from './value-sets.ts'

const rendered = Object.entries(valueSets).map(([name, values]) => ({ name, objects: render(values) }))
const production = render({ files: ['values-production.yaml'] })

function find(objects: readonly KubernetesObject[], kind: string, name: string): KubernetesObject {
  const found = objects.find((object) => object.kind === kind && object.metadata.name === name)
  if (found === undefined) throw new Error(`There is no ${kind} ${name}`)
  return found
}

const chatPod = (objects: readonly KubernetesObject[]) => find(objects, 'Deployment', 'chat-api')['spec'].template.spec

test('helm finds nothing wrong with it', () => {
  for (const file of ['values.yaml', 'values-demo.yaml', 'values-production.yaml'])
    expect(runHelm(['lint', '--strict', chart, '--values', `${chart}/${file}`])).toContain('0 chart(s) failed')
})

test('every object that it renders is one that Kubernetes takes: no field is unknown and no type is wrong', () => {
  expect(typeFaults(rendered.flatMap(({ objects }) => objects))).toEqual([])
})

test('a field that Kubernetes does not know is found, however deep, and so is a wrong type', () => {
  const wrong = structuredClone(find(production, 'Deployment', 'chat-api'))
  const [container] = wrong['spec'].template.spec.containers
  container.securityContext.readOnlyRoot = true
  container.ports[0].containerPort = '8002'
  expect(typeFaults([wrong]).join('\n')).toMatch(/TS2322[\s\S]*'"readOnlyRoot"' does not exist in type/)
})

test('the objects have the names that the cluster knows', () => {
  const names = rendered.flatMap(({ objects }) => objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`))
  expect(names).toEqual(
    expect.arrayContaining([
      ...['Deployment chat-api', 'Service chat-api-service', 'HorizontalPodAutoscaler chat-api-hpa'],
      ...['ConfigMap app-config', 'Secret hf-api-secret'],
    ]),
  )
  const { data } = find(render(), 'ConfigMap', 'app-config')
  expect(Object.keys(data)).toEqual(
    expect.arrayContaining([
      ...['DEFAULT_LLM_MODE', 'HF_QWEN_MODEL_ID', 'HF_SMOLLM2_MODEL_ID'],
      ...['HF_TIMEOUT_SECONDS', 'HF_MAX_NEW_TOKENS', 'HF_TEMPERATURE'],
    ]),
  )
  const secret = find(render({ set: { hfApiToken: ' a-token\n' } }), 'Secret', 'hf-api-secret')
  expect(Buffer.from(secret['data'].HF_API_TOKEN, 'base64').toString()).toBe('a-token')
})

test.each(rendered)('$name: every setting is one that the service knows and takes', ({ objects }) => {
  const { data } = find(objects, 'ConfigMap', 'app-config')
  const own = Object.keys(data).filter((name) => !(name in settings))
  expect(own).toEqual([])
  expect(() => parseConfig(data)).not.toThrow()
  for (const object of objects) {
    const pod = object['spec']?.template?.spec
    for (const { env = [], image } of [...(pod?.containers ?? []), ...(pod?.initContainers ?? [])]) {
      if (!image.startsWith('carepath/chat-api')) continue
      for (const { name } of env) expect([...Object.keys(settings), 'VLLM_TOKEN']).toContain(unfiled(name))
    }
  }
})

function unfiled(name: string): string {
  return name in settings ? name : name.replace(/_FILE$/, '')
}

test('a whole number is written as one, however large', () => {
  const { data } = find(render({ set: { 'config.RECORD_TOKENS': 100000000 } }), 'ConfigMap', 'app-config')
  expect(data.RECORD_TOKENS).toBe('100000000')
})

test('no secret is anywhere but in its Secret: not in settings, not in a command, not in the notes', () => {
  const values = { files: ['values-demo.yaml'], set: { hfApiToken: 'canary-token' } }
  const others = render(values).filter(({ kind }) => kind !== 'Secret')
  const text = JSON.stringify(others) + renderNotes(values)
  expect(text).not.toContain('canary-token')
  expect(text).not.toContain(Buffer.from('canary-token').toString('base64'))
})

test('an existing Secret is used by its name, and none is made beside it', () => {
  expect(production.filter(({ kind }) => kind === 'Secret')).toEqual([])
  const volumes = chatPod(production).volumes
  expect(volumes).toContainEqual({
    name: 'secret-hf-api-token',
    secret: {
      secretName: 'hf-api-secret',
      optional: false,
      items: [{ key: 'HF_API_TOKEN', path: 'HF_API_TOKEN' }],
    },
  })
})

describe('values', () => {
  const values = parse(readFileSync(`${chart}/values.yaml`, 'utf8'))
  /** Whose content is the operator's own, or that of another schema. */
  const free = new Set(['affinity', 'nodeSelector', 'annotations', 'labels', 'podAnnotations', 'podLabels'])

  function paths(at: unknown, path: string[] = []): string[][] {
    if (typeof at !== 'object' || at === null || Array.isArray(at) || free.has(path.at(-1) ?? '')) return []
    return [path, ...Object.entries(at).flatMap(([key, value]) => paths(value, [...path, key]))]
  }

  test.each(paths(values).map((path) => [...path, 'misspelt'].join('.')))(
    '%s: a name that is not known is refused',
    (path) => {
      expect(refusal({ set: { [path]: 'x' } })).toMatch(/misspelt|modeSecrets/)
    },
  )

  test('a level that the service does not log at, a mode that no model runs as and AUTH=off are refused', () => {
    expect(refusal({ set: { auth: 'off' } })).toContain("'/auth'")
    expect(refusal({ set: { 'localModel.mode': 'gpt' } })).toContain("'/localModel/mode'")
    expect(refusal({ set: { 'secrets.HF_API_TOKEN': { name: 'a', arn: 'arn:aws:secretsmanager:x' } } })).toContain(
      "'/secrets/HF_API_TOKEN'",
    )
  })
})

describe('what charts like it are blamed for', () => {
  const job = find(production, 'Job', 'chat-api-migrate')

  test('the migration is there before the pods, and needs nothing that is not there yet', () => {
    expect(job.metadata.annotations?.['helm.sh/hook']).toBe('pre-install,pre-upgrade')
    expect(find(production, 'ConfigMap', 'app-config')['data'].MIGRATE).toBe('off')
    const pod = JSON.stringify(job['spec'])
    for (const { kind, metadata } of production) {
      if (['ConfigMap', 'Secret', 'ServiceAccount', 'PersistentVolumeClaim'].includes(kind))
        expect(pod).not.toContain(`"${metadata.name}"`)
    }
    expect(job['spec'].template.spec.containers[0].image).toBe(chatPod(production).containers[0].image)
  })

  test('the Job is run again at each upgrade, though a Job can not be changed', () => {
    expect(job.metadata.annotations?.['helm.sh/hook-delete-policy']).toContain('before-hook-creation')
  })

  test.each(rendered)('$name: the root can be read only, and what is written has a volume', ({ objects }) => {
    const pods = objects.flatMap(
      (object) =>
        object['spec']?.template?.spec ??
        object['spec']?.jobTemplate?.spec.template.spec ??
        (object.kind === 'Pod' ? object['spec'] : []),
    )
    expect(pods.length).toBeGreaterThan(1)
    for (const pod of pods) {
      expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } })
      expect(pod.automountServiceAccountToken).toBe(false)
      for (const container of [...pod.containers, ...(pod.initContainers ?? [])]) {
        expect(container.securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        })
        expect(container.resources.limits.memory).toBeDefined()
      }
    }
    const mounts = chatPod(objects).containers[0].volumeMounts
    for (const mountPath of ['/tmp', '/data']) expect(mounts).toContainEqual(expect.objectContaining({ mountPath }))
  })

  test('no probe asks for the state of a model host', () => {
    const [container] = chatPod(production).containers
    expect(container.livenessProbe.httpGet.path).toBe('/health')
    expect(container.startupProbe.httpGet.path).toBe('/health')
    expect(container.readinessProbe.httpGet.path).toBe('/ready')
  })

  test.each([
    ['a token', { hfApiToken: 'x', 'config.HF_TIMEOUT_SECONDS': 75 }, 75],
    ['no model', {}, 0],
    ['a model in the cluster', { 'localModel.enabled': true, 'localModel.mode': 'qwen', hfApiToken: 'x' }, 600],
    ['one of the operator', { 'config.GGUF_BASE_URL': 'http://vllm', 'config.GGUF_TIMEOUT_SECONDS': 90 }, 90],
    ['modes of their own', { modesFile: 'x', modesFileTimeoutSeconds: 240, hfApiToken: 'x' }, 240],
    ['a FHIR server', { 'config.FHIR_BASE_URL': 'https://fhir', 'config.FHIR_TIMEOUT_SECONDS': 20 }, 20],
  ])(
    '%s: no stream is cut: a pod may take as long to end as the longest call, and no proxy gives up before',
    (_, set, longest) => {
      const objects = render({
        set: { ...set, drainSeconds: 7, 'ingress.enabled': true, 'ingress.host': 'chat.example' },
      })
      expect(chatPod(objects).terminationGracePeriodSeconds).toBe(7 + longest + 10 + 15)
      expect(find(objects, 'ConfigMap', 'app-config')['data'].DRAIN_SECONDS).toBe('7')
      const annotations = find(objects, 'Ingress', 'chat-api').metadata.annotations
      expect(annotations).toMatchObject({
        'nginx.ingress.kubernetes.io/proxy-buffering': 'off',
        'nginx.ingress.kubernetes.io/proxy-read-timeout': String(longest + 10),
        'alb.ingress.kubernetes.io/load-balancer-attributes': `idle_timeout.timeout_seconds=${longest + 10}`,
      })
    },
  )

  test('a new pod is there before an old one goes, but never two over one file of SQLite', () => {
    expect(find(production, 'Deployment', 'chat-api')['spec'].strategy.rollingUpdate.maxUnavailable).toBe(0)
    expect(find(render(), 'Deployment', 'chat-api')['spec'].strategy.type).toBe('Recreate')
    expect(refusal({ set: { replicaCount: 2 } })).toContain('needs PostgreSQL')
  })

  test('replicas that could open more connections than PostgreSQL takes are refused', () => {
    const files = ['values-production.yaml']
    expect(refusal({ files, set: { 'database.maxConnections': 80 } })).toBe('')
    expect(refusal({ files, set: { 'database.maxConnections': 79 } })).toContain('80 connections')
    expect(refusal({ files, set: { 'hpa.maxReplicas': 20 } })).toContain('PgBouncer')
    expect(refusal({ files, set: { 'config.WEB_CONCURRENCY': 2 } })).toContain('160 connections')
  })

  test('monitors bear no label of one stack, and every label that yours looks for', () => {
    const monitors = (labels: object) =>
      render({
        set: {
          'monitoring.serviceMonitor': { enabled: true, labels },
          'monitoring.prometheusRule': { enabled: true, labels },
        },
      }).filter(({ apiVersion }) => apiVersion.startsWith('monitoring.'))
    for (const { metadata } of monitors({})) expect(Object.keys(metadata.labels ?? {})).not.toContain('release')
    for (const { metadata } of monitors({ release: 'mine' })) expect(metadata.labels?.['release']).toBe('mine')
    const monitor = monitors({}).find(({ kind }) => kind === 'ServiceMonitor')
    const service = find(render(), 'Service', 'chat-api-metrics')
    expect(service.metadata.labels).toMatchObject(monitor?.['spec'].selector.matchLabels)
  })
})

test.each(rendered)(
  '$name: what selects pods selects those that it means, and no pod is without a policy',
  ({ objects }) => {
    const pods = objects.flatMap((object) => {
      if (object.kind === 'Pod') return [object.metadata.labels ?? {}]
      return object['spec']?.template === undefined ? [] : [object['spec'].template.metadata.labels]
    })
    const selectors = objects.flatMap(({ kind, spec }) => {
      if (kind === 'Service') return [spec.selector]
      if (kind === 'NetworkPolicy') return [spec.podSelector.matchLabels]
      return spec?.selector?.matchLabels !== undefined && kind !== 'ServiceMonitor' ? [spec.selector.matchLabels] : []
    })
    const selects = (selector: object, labels: Record<string, string>) =>
      Object.entries(selector).every(([label, value]) => labels[label] === value)
    for (const selector of selectors) expect(pods.some((labels) => selects(selector, labels))).toBe(true)
    const denied = find(objects, 'NetworkPolicy', 'carepath-default-deny')['spec']
    expect(denied).toEqual({ podSelector: expect.anything(), policyTypes: ['Ingress', 'Egress'] })
    for (const labels of pods) expect(selects(denied.podSelector.matchLabels, labels)).toBe(true)
  },
)

test('the notes say where it is, how to make a key, and how to ask with it', () => {
  const notes = renderNotes({ files: ['values-demo.yaml'], set: { hfApiToken: 'x' } })
  for (const said of ['carepath keys create', 'curl "$URL/triage"', 'Bearer $KEY', 'browser', 'loadBalancer.ingress'])
    expect(notes).toContain(said)
  expect(renderNotes({ files: ['values-production.yaml'] })).toContain('URL=https://chat.example.org')
})
