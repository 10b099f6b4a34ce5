import { readdirSync, readFileSync } from 'node:fs'

export interface DemoResource {
  resourceType: string
  id: string
  [element: string]: unknown
}

export interface DemoBundle {
  type: string
  entry: { fullUrl?: string; resource: DemoResource; request?: unknown }[]
}

/** The demo patients, as they lie in `demo/`. */
export function readDemos(): { file: string; bundle: DemoBundle }[] {
  const folder = new URL('../../demo/', import.meta.url)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, bundle: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) }))
}

/** Every resource of the bundle that holds the patient of that MRN; empty where there is none. */
export function recordOf(mrn: string): DemoResource[] {
  const resources = readDemos().map(({ bundle }) => bundle.entry.map(({ resource }) => resource))
  return resources.find((record) => mrnsOf(record).includes(mrn)) ?? []
}

/** The values of the identifiers of type MR. */
export function mrnsOf(resources: readonly DemoResource[]): string[] {
  const identifiers = ofType(resources, 'Patient').flatMap(
    ({ identifier }) => identifier as { value: string; type?: { coding: { code: string }[] } }[],
  )
  return identifiers.filter(({ type }) => type?.coding.some(({ code }) => code === 'MR')).map(({ value }) => value)
}

export function ofType(resources: readonly DemoResource[], type: string): DemoResource[] {
  return resources.filter(({ resourceType }) => resourceType === type)
}

/** The resources of a type whose `code` or medication carries that code. */
export function withCode(resources: readonly DemoResource[], type: string, code: string): DemoResource[] {
  const coded = (concept: unknown): boolean =>
    (concept as { coding?: { code: string }[] } | undefined)?.coding?.some((coding) => coding.code === code) ?? false
  return ofType(resources, type).filter((resource) => coded(resource.code) || coded(resource.medicationCodeableConcept))
}

/** Every element below a value, arrays without their indexes: `Observation.code.coding`. */
export function* walk(value: unknown, path: string): Generator<{ path: string; value: unknown }> {
  yield { path, value }
  if (Array.isArray(value))
    for (const item of value) yield* typeof item === 'object' ? inside(item, path) : walk(item, path)
  else yield* inside(value, path)
}

function* inside(value: unknown, path: string): Generator<{ path: string; value: unknown }> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, child] of Object.entries(value)) yield* walk(child, `${path}.${name}`)
}

/** FHIR's date, dateTime and instant; the day must exist, and a time needs its zone. */
export function isFhirDate(text: string): boolean {
  const match = /^(\d{4})(-\d\d)?(-\d\d)?(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?$/.exec(text)
  if (match === null) return false
  const [, year, month = '-01', day = '-01'] = match
  const date = new Date(`${year}${month}${day}T00:00:00Z`)
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(`${year}${month}${day}`)
}
