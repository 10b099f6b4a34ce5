import { randomBytes } from 'node:crypto'
import { Command, InvalidArgumentError } from 'commander'
import { MS_PER_DAY } from '../shared/calendar.ts'
import { systemClock } from '../shared/clock.ts'
import { openStore } from '../store/open.ts'
import { readConfig } from './environment.ts'

export function purgeCommand(): Command {
  return new Command('purge')
    .description('Removes what was asked and answered longer ago than that; the audit log keeps that it was')
    .requiredOption('--older-than <age>', 'how long ago: 12h, 30d, 8w or 2y', parseAge)
    .action(async ({ olderThan }: { olderThan: number }) => {
      const config = readConfig()
      const store = await openStore(config.DATABASE_URL, { auditKey: config.AUDIT_KEY })
      try {
        const now = systemClock.now()
        const traceId = randomBytes(16).toString('hex')
        const { turns, patients } = await store.purgeTurns(new Date(now - olderThan).toISOString(), {
          at: new Date(now).toISOString(),
          who: 'operator',
          action: 'purge',
          traceId,
          conversationId: null,
          llmMode: null,
          model: null,
          provider: null,
          masked: null,
          resources: [],
          factsSent: null,
          outcome: 'done',
        })
        process.stdout.write(`Removed ${turns} answers of ${patients} patients.\n`)
      } finally {
        await store.close()
      }
    })
}

const MS = { h: 3_600_000, d: MS_PER_DAY, w: 604_800_000, y: 31_557_600_000 } as const

/** Milliseconds. */
function parseAge(text: string): number {
  const match = /^(\d{1,5})([hdwy])$/.exec(text)
  const unit = match?.[2] as keyof typeof MS | undefined
  if (match === null || unit === undefined) throw new InvalidArgumentError('It must be like 12h, 30d, 8w or 2y.')
  return Number(match[1]) * MS[unit]
}
