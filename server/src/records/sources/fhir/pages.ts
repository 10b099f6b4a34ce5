import { type Element, toElement, toElements } from '../../fhir/element.ts'
import type { FhirClient } from './client.ts'
import { recordsUnavailable } from './faults.ts'

/** Far more than any record has; a server that goes on for longer goes round in circles. */
const MOST_PAGES = 2_000

export interface SearchPage {
  resources: Element[]
  /** The link to the next page; null on the last. */
  next: string | null
}

/**
 * The resources of all pages of a search; null where the server does not know the search. `total` is not looked at:
 * servers count what they hide, or estimate. Only a page without a `next` link is the end.
 */
export async function searchAll(client: FhirClient, target: string, signal: AbortSignal): Promise<Element[] | null> {
  const seen = new Set<string>()
  const found: Element[] = []
  for (let next: string | null = target; next !== null; ) {
    if (seen.has(next) || seen.size >= MOST_PAGES) throw recordsUnavailable('gives pages that never end')
    seen.add(next)
    const page = await readPage(client, next, signal)
    if (page === null) {
      if (seen.size === 1) return null
      throw recordsUnavailable('does not know the page that it named itself')
    }
    found.push(...page.resources)
    next = page.next
  }
  return found
}

/** Null where the server does not know the search, or the page any more. */
export async function readPage(client: FhirClient, target: string, signal: AbortSignal): Promise<SearchPage | null> {
  const reply = await client.get(target, signal)
  if (reply.kind !== 'found') return null
  if (reply.body.resourceType !== 'Bundle')
    throw recordsUnavailable('answers a search with something else than a bundle')
  const link = toElements(reply.body.link).find(({ relation }) => relation === 'next')
  return {
    resources: toElements(reply.body.entry)
      .map(({ resource }) => toElement(resource))
      .filter((resource) => resource !== null)
      .filter(({ resourceType }) => resourceType !== 'OperationOutcome'),
    next: typeof link?.url === 'string' ? link.url : null,
  }
}
