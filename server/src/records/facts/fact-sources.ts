import type { ImportSource, StoredRecord } from '../../store/store.ts'
import { toDay } from '../fhir/date.ts'
import type { Fact } from './fact.ts'

/**
 * Returns the facts with where each came from, as the end of its line, where the record was put together from several
 * sources: `from City Clinic, file of 2026-03-03`. What only gathers other lines has no source of its own.
 */
export function withSources(
  facts: readonly Fact[],
  stored: StoredRecord['resources'],
  sources: readonly ImportSource[],
): readonly Fact[] {
  const names = new Map(sources.map(({ id, source, at }) => [id, `${source}, file of ${toDay(at)}`]))
  if (new Set(names.values()).size < 2) return facts
  const byResource = new Map(
    stored.map(({ type, id, importId }) => [`${type}/${id}`, importId == null ? undefined : names.get(importId)]),
  )
  return facts.map((fact) => {
    if (fact.isAggregate === true || fact.counts !== undefined || fact.section === 'patient') return fact
    const keys = [fact.resource, ...(fact.also ?? [])].map((key) => key.replace(/#.*$/u, ''))
    const own = [...new Set(keys.flatMap((key) => byResource.get(key) ?? []))]
    if (own.length === 0) return fact
    const source = own.length > MOST_NAMED ? `${own.slice(0, MOST_NAMED).join(' and ')} and others` : own.join(' and ')
    return { ...fact, source, text: `${fact.text}${fact.text === fact.label ? ': ' : '; '}from ${source}` }
  })
}

const MOST_NAMED = 2
