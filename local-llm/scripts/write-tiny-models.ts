// Writes the tiny models of the tests into a folder, to be tried by hand: node local-llm/scripts/write-tiny-models.ts FOLDER
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hybridTemplate, thinkingTemplate } from '../tiny/chat-templates.ts'
import { abortingModel, randomModel, scriptedModel } from '../tiny/models.ts'

const folder = process.argv[2]
if (folder === undefined) {
  process.stderr.write('Say which folder: node local-llm/scripts/write-tiny-models.ts FOLDER\n')
  process.exit(2)
}
const ANSWER = 'This is a tiny model that always says the same. It has read nothing.'
const models = {
  'scripted.gguf': scriptedModel(ANSWER),
  'scripted-endless.gguf': scriptedModel(ANSWER, { endless: true }),
  'scripted-thinking.gguf': scriptedModel(`<think> Let me see.</think> ${ANSWER}`, { template: hybridTemplate }),
  'scripted-thinking-opened.gguf': scriptedModel(` Let me see.</think> ${ANSWER}`, { template: thinkingTemplate }),
  'random.gguf': randomModel(1),
  'aborting.gguf': abortingModel(),
}
mkdirSync(folder, { recursive: true })
for (const [name, bytes] of Object.entries(models)) {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  process.stdout.write(`${path}\t${Math.round(bytes.length / 1000)} kB\n`)
}
