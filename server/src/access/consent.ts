import { hasCode } from '../records/fhir/concept.ts'
import { type Element, toElement, toElements, toText } from '../records/fhir/element.ts'
import type { RawResource } from '../records/fhir/resource.ts'
import type { Grant } from './grants.ts'

/**
 * Whether a Consent of the record (hl7.org/fhir/R4/consent.html) denies what the grant would allow. A Consent never
 * allows anything by itself. A denial of a part of the record denies all of it, since an answer may draw on any part;
 * and one that names somebody denies whomever the evidence of the grant does not show to be somebody else.
 */
export function isDeniedByConsent(resources: readonly RawResource[], grant: Grant, now: number): boolean {
  if (grant.relation === 'self' || grant.relation === 'operator') return false
  return resources.some((resource) => {
    if (resource.resourceType !== 'Consent' || !isAboutAccess(resource)) return false
    return effectOf(resource.provision, grant, now) === 'deny'
  })
}

/** In force, and about who may see the record: not about treatment, research or advance directives. */
function isAboutAccess({ status, scope }: RawResource): boolean {
  if (status !== 'active') return false
  return scope === undefined || !hasCode(scope, 'research', 'treatment', 'adr')
}

/** A provision inside another one is an exception to it; of several that fit, a denial wins. Null: it says nothing here. */
function effectOf(value: unknown, grant: Grant, now: number, depth = 0): 'deny' | 'permit' | null {
  const provision = toElement(value)
  if (provision === null || depth > MOST_NESTED || !isNow(provision.period, now) || !isAbout(provision, grant))
    return null
  const exceptions = toElements(provision.provision).map((each) => effectOf(each, grant, now, depth + 1))
  if (exceptions.includes('deny')) return 'deny'
  if (exceptions.includes('permit')) return 'permit'
  return provision.type === 'deny' || provision.type === 'permit' ? provision.type : null
}

/** Consents nest once or twice; what goes deeper is made up. */
const MOST_NESTED = 16

function isNow(value: unknown, now: number): boolean {
  const period = toElement(value)
  const start = typeof period?.start === 'string' ? Date.parse(period.start) : Number.NaN
  const end = typeof period?.end === 'string' ? endOf(period.end) : Number.NaN
  return !(now < start) && !(now > end)
}

/** The last moment of a FHIR date of any precision. */
function endOf(date: string): number {
  const [year = '', month, day] = date.slice(0, 10).split('-')
  if (date.length > 10) return Date.parse(date)
  if (month === undefined) return Date.UTC(Number(year) + 1, 0, 1) - 1
  if (day === undefined) return Date.UTC(Number(year), Number(month), 1) - 1
  return Date.UTC(Number(year), Number(month) - 1, Number(day) + 1) - 1
}

function isAbout(provision: Element, grant: Grant): boolean {
  if (provision.action !== undefined && !hasCode(provision.action, 'access', 'use', 'disclose')) return false
  const actors = toElements(provision.actor)
  if (actors.length === 0) return true
  const isPermit = provision.type === 'permit'
  return actors.some((actor) => {
    const named = toReference(toText(toElement(actor.reference)?.reference))
    if (named === null) return !isPermit
    if (named === grant.evidence) return true
    // A permission must name them; a denial is theirs unless they are known to be somebody else.
    return !isPermit && !isSomebodyElse(named, grant)
  })
}

/** Which resources stand for people of each relation. */
const typesOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['proxy', ['RelatedPerson', 'Person', 'Group']],
  ['care', ['Practitioner', 'PractitionerRole', 'Organization', 'CareTeam', 'Group']],
  ['service', ['Device', 'Organization', 'Group']],
])

function isSomebodyElse(named: string, { relation, evidence }: Grant): boolean {
  const [type = ''] = named.split('/')
  if (!typesOf.get(relation)?.includes(type)) return true
  return evidence?.startsWith(`${type}/`) ?? false
}

/** `Type/id`, without the address of a server before it or a version after it. */
function toReference(text: string | null): string | null {
  return /(?:^|\/)([A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]*)?$/.exec(text ?? '')?.[1] ?? null
}
