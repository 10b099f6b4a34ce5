import type { Language } from '../i18n/language.tsx'

/** `Today`, `Yesterday`, else the date, in the reader's own time zone. */
export function dayOf(
  instant: string,
  language: Language,
  words: { today: string; yesterday: string },
  now: Date = new Date(),
): string {
  const day = new Date(instant)
  const daysAgo = Math.round((midnight(now) - midnight(day)) / 86_400_000)
  if (daysAgo === 0) return words.today
  if (daysAgo === 1) return words.yesterday
  return new Intl.DateTimeFormat(language === 'en' ? 'en-US' : language, { dateStyle: 'medium' }).format(day)
}

function midnight(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
}
