import { Command } from 'commander'
import { purgeEvent } from '../audit/purge-event.ts'
import { systemClock } from '../shared/clock.ts'
import { parseDuration } from './duration.ts'
import { withStore } from './with-store.ts'

export function purgeCommand(): Command {
  return new Command('purge')
    .description('Removes what was asked and answered longer ago than that; the audit log keeps that it was')
    .requiredOption('--older-than <age>', 'how long ago: 12h, 30d, 8w or 2y', parseDuration)
    .action(({ olderThan }: { olderThan: number }) =>
      withStore(async (store) => {
        const now = systemClock.now()
        const { turns, patients } = await store.purgeTurns(
          new Date(now - olderThan).toISOString(),
          purgeEvent(now, 'operator'),
        )
        process.stdout.write(`Removed ${turns} answers of ${patients} patients.\n`)
        return 0
      }),
    )
}
