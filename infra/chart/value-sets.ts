import type { Values } from './render.ts'

const secrets = {
  DATABASE_URL: { name: 'carepath-database', key: 'DATABASE_URL' },
  HF_API_TOKEN: { arn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:hf' },
  AUDIT_KEY: { name: 'carepath-audit' },
}

/** Each way of setting the chart that renders other objects, or other parts of them. */
export const valueSets: Readonly<Record<string, Values>> = {
  'the defaults': {},
  'values-demo.yaml': { files: ['values-demo.yaml'], set: { hfApiToken: 'a-token' } },
  'values-production.yaml': { files: ['values-production.yaml'] },
  'a model in the cluster': { set: { localModel: { enabled: true, mode: 'qwen' } } },
  'a model on a volume that is there': {
    set: {
      localModel: {
        enabled: true,
        pull: false,
        existingSecret: 'token',
        persistence: { existingClaim: 'models' },
        image: { digest: `sha256:${'a'.repeat(64)}` },
      },
      persistence: { existingClaim: 'data' },
    },
  },
  'everything at once': {
    files: ['values-production.yaml'],
    set: {
      secrets,
      modesFile: 'modes: {}',
      modesFileTimeoutSeconds: 90,
      modeSecrets: { VLLM_TOKEN: { name: 'vllm' } },
      'image.pullSecrets': ['registry'],
      'serviceAccount.annotations': { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::123456789012:role/chat' },
      podLabels: { team: 'care' },
      podAnnotations: { note: 'yes' },
      nodeSelector: { 'kubernetes.io/arch': 'arm64' },
      tolerations: [{ key: 'care', operator: 'Exists' }],
      affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } },
      'service.annotations': { note: 'yes' },
      'ingress.annotations': { note: 'yes' },
      'persistence.storageClass': 'gp3',
      'networkPolicy.ingressFrom': [{ namespaceSelector: { matchLabels: { name: 'ingress' } } }],
      'networkPolicy.database.to': [{ ipBlock: { cidr: '10.0.0.0/8' } }],
      'networkPolicy.extraEgress': [{ ports: [{ protocol: 'TCP', port: 4318 }] }],
      'monitoring.serviceMonitor': { enabled: true, labels: { release: 'mine' } },
      'monitoring.prometheusRule': { enabled: true, labels: { release: 'mine' } },
      'monitoring.dashboard.enabled': true,
      'localModel.enabled': true,
      'config.WEB_CONCURRENCY': 1,
    },
  },
}
