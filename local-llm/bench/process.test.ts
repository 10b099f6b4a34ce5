import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratch, writeModel } from '../test/local-process.ts'
import { abortingModel } from '../tiny/models.ts'
import { openProcess } from './process.ts'

test('a bench whose process dies while loading ends with how it did', async () => {
  const socket = join(scratch(), 'llm.sock')
  await expect(openProcess(writeModel(abortingModel()), socket, {})).rejects.toThrow('SIGABRT')
  await expect(openProcess(writeModel(Buffer.alloc(4096, 7)), socket, {})).rejects.toThrow(/GGUF/)
})
