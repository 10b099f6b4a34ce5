import { buildRecord } from '../../src/records/facts/build-record.ts'
import type { PatientRecord } from '../../src/records/facts/patient-record.ts'
import { canaryBundle, days, identifiers } from './patient.ts'

/** The canary's record, as the store would give it. */
export function canaryRecord(): PatientRecord {
  const { entry } = canaryBundle() as { entry: { resource: { resourceType: string; id: string } }[] }
  return buildRecord({
    entry: {
      mrn: identifiers.mrn,
      name: `${identifiers.given} ${identifiers.middle} ${identifiers.family}`,
      birth_date: days.birth,
      gender: 'female',
    },
    version: '1',
    resources: entry.map(({ resource }) => ({
      type: resource.resourceType,
      id: resource.id,
      json: JSON.stringify(resource),
    })),
  })
}

/** Everything that says who the canary is, names in their parts and days as they may be written. */
export const identifyingParts = Object.fromEntries(
  Object.entries({ ...identifiers, ...writtenDays() }).flatMap(([name, value]) => [
    [name, value],
    ...(/^[A-Z][a-z]+[- ][A-Z]/.test(value) && !/Clinic|Infirmary|Wing|Mutual/.test(value)
      ? value.split(/[- ]/).map((part, at) => [`${name} ${at + 1}`, part])
      : []),
  ]),
)

/** Each day in the forms in which it may be written. */
function writtenDays(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(days).flatMap(([name, day]) => {
      const [year = '', month = '', date = ''] = day.split('-')
      const long = new Date(day).toLocaleDateString('en-US', { month: 'long', timeZone: 'UTC' })
      return [
        [`${name} ISO`, day],
        [`${name} US`, `${Number(month)}/${Number(date)}/${year}`],
        [`${name} long`, `${long} ${Number(date)}, ${year}`],
        [`${name} month`, `${long} ${year}`],
      ]
    }),
  )
}
