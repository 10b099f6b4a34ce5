import { InvalidArgumentError } from 'commander'
import { MS_PER_DAY } from '../shared/calendar.ts'

const MS = { h: 3_600_000, d: MS_PER_DAY, w: 7 * MS_PER_DAY, y: 365.25 * MS_PER_DAY } as const

/** Milliseconds of `12h`, `30d`, `8w` or `2y`. Throws InvalidArgumentError. */
export function parseDuration(text: string): number {
  const match = /^(\d{1,5})([hdwy])$/.exec(text)
  const unit = match?.[2] as keyof typeof MS | undefined
  if (match === null || unit === undefined) throw new InvalidArgumentError('It must be like 12h, 30d, 8w or 2y.')
  return Number(match[1]) * MS[unit]
}
