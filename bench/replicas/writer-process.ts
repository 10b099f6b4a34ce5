// One replica: callers that save turns one after the other, until it is told to stop. Says what it did in one JSON line.
import { openStore } from '../../server/src/store/open.ts'
import { auditedTurn } from '../../server/test/store-fixtures.ts'

const [url = '', callers = '16'] = process.argv.slice(2)
const store = await openStore(url)
await store.saveTurn(...auditedTurn({}))
process.stdout.write('ready\n')
const [seconds = '5'] = await new Promise<string[]>((resolve) =>
  process.stdin.once('data', (text) => resolve([`${text}`])),
)

const end = performance.now() + Number(seconds) * 1_000
const waits: number[] = []
await Promise.all(
  Array.from({ length: Number(callers) }, async () => {
    while (performance.now() < end) {
      const start = performance.now()
      await store.saveTurn(...auditedTurn({ response: 'You take metformin 500 mg twice daily [F1]. '.repeat(8) }))
      waits.push(performance.now() - start)
    }
  }),
)
await store.close()
process.stdout.write(`${JSON.stringify(waits)}\n`)
process.stdin.destroy()
