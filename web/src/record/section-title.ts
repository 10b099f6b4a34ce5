import type { Strings } from '../i18n/en.ts'

/** A section's name in the reader's language; the service's own where the page has no word for it. */
export function sectionTitle({ id, title }: { id: string; title: string }, words: Strings): string {
  return words.record.sections[id] ?? title
}
