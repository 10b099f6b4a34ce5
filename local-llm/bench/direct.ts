import { getLlama, LlamaLogLevel } from 'node-llama-cpp'

/** The library called directly, with nothing of ours between. */
export async function openDirect(
  modelPath: string,
  { contextTokens, threads }: { contextTokens: number; threads: number },
) {
  const llama = await getLlama({
    gpu: false,
    build: 'never',
    skipDownload: true,
    progressLogs: false,
    maxThreads: threads,
    logLevel: LlamaLogLevel.error,
  })
  const model = await llama.loadModel({ modelPath })
  const context = await model.createContext({ contextSize: contextTokens, threads })
  const sequence = context.getSequence()
  return {
    /** Seconds for so many tokens after a prompt, each turned into text. What it has evaluated of the prompt is kept. */
    async generate(prompt: string, tokens: number): Promise<number> {
      const begun = performance.now()
      const tokensOfPrompt = model.tokenize(prompt, true)
      await sequence.adaptStateToTokens(tokensOfPrompt.slice(0, -1), false)
      const rest = tokensOfPrompt.slice(sequence.nextTokenIndex)
      let left = tokens
      let text = ''
      for await (const token of sequence.evaluate(rest, { temperature: 0 })) {
        text += model.detokenize([token])
        left -= 1
        if (left === 0) break
      }
      if (left > 0 || text === '') throw new Error('the model ended early')
      return (performance.now() - begun) / 1_000
    },
    close: () => llama.dispose(),
  }
}
