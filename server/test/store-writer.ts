// Saves turns, each with its event, and records without end, and prints each as soon as it is acknowledged: what is printed must be found
// after this process is killed. Arguments: the database's URL, the MRN of the turns, and the options of the store as JSON.
import { openStore } from '../src/store/open.ts'
import { auditedTurn, batchOf } from './store-fixtures.ts'

const [url = '', patientMrn = 'A', options = '{}'] = process.argv.slice(2)
const store = await openStore(url, JSON.parse(options))

async function saveTurns(): Promise<never> {
  for (;;) {
    const [turn, event] = auditedTurn({ patientMrn, response: 'x'.repeat(2_000) })
    await store.saveTurn(turn, event)
    process.stdout.write(`turn ${turn.conversationId}\n`)
  }
}

async function saveRecords(): Promise<never> {
  for (let n = 0; ; n++) {
    const id = `${patientMrn}-${n}`
    await store.putRecords(
      batchOf(
        id,
        id,
        Array.from({ length: 50 }, (_, at) => ['Observation', `o${at}`]),
      ),
    )
    process.stdout.write(`record ${id}\n`)
  }
}

await Promise.all([saveTurns(), saveTurns(), saveTurns(), saveRecords()])
