import { randomBytes } from 'node:crypto'
import { Command } from 'commander'
import { systemClock } from '../shared/clock.ts'
import { openConfiguredStore } from '../store/open.ts'
import { parseDuration } from './duration.ts'
import { readConfig } from './environment.ts'

export function purgeCommand(): Command {
  return new Command('purge')
    .description('Removes what was asked and answered longer ago than that; the audit log keeps that it was')
    .requiredOption('--older-than <age>', 'how long ago: 12h, 30d, 8w or 2y', parseDuration)
    .action(async ({ olderThan }: { olderThan: number }) => {
      const config = readConfig()
      const store = await openConfiguredStore(config)
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
