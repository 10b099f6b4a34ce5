import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Peer } from './peer.ts'
import { buildBodies } from './questions.ts'

export interface Target {
  name: string
  peer: Peer
  path: string
  bodies: readonly string[]
  bare: boolean
}

export const demoMrn = 'P000123'
export const demoRecord = fileURLToPath(new URL('../../demo/p000123-type-2-diabetes.json', import.meta.url))
const shared = fileURLToPath(
  new URL(
    '../../../shared/data/fhir/synthea/Stanford_Windler_77754da9-ed27-4d99-ae16-360d2fde6b06.json',
    import.meta.url,
  ),
)

/** Paths of the records that are asked about: the demo patient's, and an imported one where it is on this machine. */
export function findRecords(): string[] {
  if (existsSync(shared)) return [demoRecord, shared]
  process.stdout.write('../shared/data is not here: only the demo patient is asked about\n')
  return [demoRecord]
}

/** The bare proxy, and the service once for each record. */
export async function buildTargets(bare: Peer, service: Peer): Promise<Target[]> {
  const reply = await fetch(`${service.url}/patients`)
  const { patients } = (await reply.json()) as { patients: { mrn: string }[] }
  const mrns = patients.map(({ mrn }) => mrn)
  const ours = mrns.map((mrn) => ({
    name: mrn === demoMrn ? 'service, demo patient' : 'service, imported record',
    peer: service,
    path: '/triage',
    bodies: buildBodies(mrn),
    bare: false,
  }))
  return [
    { name: 'bare proxy', peer: bare, path: '/triage', bodies: buildBodies(demoMrn), bare: true },
    ...ours.sort((one, other) => one.name.localeCompare(other.name)),
  ]
}
