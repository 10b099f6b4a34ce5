import {
  getLlama,
  type Llama,
  type LlamaContext,
  LlamaLogLevel,
  type LlamaModel,
  NoBinaryFoundError,
} from 'node-llama-cpp'
import { CHATML, type ChatTemplate, type Message, parseChatTemplate } from './chat-template.ts'
import { type Ending, type GivePart, generate, type Sampling } from './generate.ts'
import { tokenizePrompt } from './prompt-tokens.ts'
import { RequestError } from './request-error.ts'
import { sliceSizes } from './slice-size.ts'
import { openSlots } from './slots.ts'
import { canTest, chooseThreads, measureOver } from './thread-test.ts'
import { tokenReaders } from './token-text.ts'

export interface EngineOptions {
  modelPath: string
  /** Tokens that prompt and answer of one request may have together. */
  contextTokens: number
  /** Requests that are answered at the same time, in one batch. */
  parallel: number
  /** Requests that may wait. */
  queue: number
  /** Cores that may be used, and the number of threads where the operator fixed it. */
  cores: number
  threads: number | null
  gpu: false | 'cuda' | 'vulkan' | 'metal'
}

export interface EngineRequest {
  messages: readonly Message[]
  enableThinking: boolean
  sampling: Sampling
  /** Whether the answer is shown as it comes. */
  stream: boolean
}

/** A model in memory. */
export interface Engine {
  readonly contextTokens: number
  readonly threads: number
  load(): { active: number; waiting: number }
  /** Gives an answer, whole characters at a time, and tells how it ended. Throws RequestError, or the signal's reason. */
  answer(request: EngineRequest, signal: AbortSignal, give: GivePart): Promise<Ending>
  close(): Promise<void>
}

/**
 * Loads a model and makes it ready. `onProgress` is told shares from 0 to 1. Throws where the library refuses the file;
 * a file that its native code can't bear takes the whole process with it.
 */
export async function loadEngine(options: EngineOptions, onProgress: (share: number) => void): Promise<Engine> {
  const llama = await openLibrary(options)
  const model = await llama.loadModel({ modelPath: options.modelPath, onLoadProgress: onProgress })
  const template = chatTemplate(model)
  const context = await model.createContext({
    contextSize: Math.min(options.contextTokens, model.trainContextSize),
    sequences: options.parallel,
    // A sliding window keeps too little to go on from; models without one don't mind.
    swaFullCache: true,
    threads: options.threads ?? options.cores,
  })
  const threads = options.threads ?? (await testedThreads(context, options.cores))
  llama.maxThreads = threads
  const slices = sliceSizes(context.batchSize)
  const readTokens = tokenReaders(model)
  const slots = openSlots(context, options.queue)

  return {
    contextTokens: context.contextSize,
    threads,
    load: () => ({ active: slots.active, waiting: slots.waiting }),
    async answer({ messages, enableThinking, sampling, stream }, signal, give) {
      const { pieces, start } = rendered(template, messages, enableThinking)
      const prompt = tokenizePrompt(model, pieces)
      if (prompt.length + 1 >= context.contextSize) {
        const message = `The prompt has ${prompt.length} tokens, and prompt and answer have ${context.contextSize} together`
        throw new RequestError(400, 'context_length_exceeded', message)
      }
      const sequence = await slots.take(prompt, signal)
      try {
        return await generate({ text: readTokens(), sequence, slices, prompt, start, sampling, stream, signal, give })
      } finally {
        slots.giveBack(sequence)
      }
    },
    close: () => llama.dispose(),
  }
}

async function openLibrary({ gpu, threads, cores }: EngineOptions): Promise<Llama> {
  try {
    return await getLlama({
      gpu,
      build: 'never',
      skipDownload: true,
      progressLogs: false,
      maxThreads: threads ?? cores,
      logLevel: LlamaLogLevel.error,
    })
  } catch (error) {
    if (!(error instanceof NoBinaryFoundError)) throw error
    throw new Error(
      gpu === false
        ? 'The library has no build for this machine: `make install-local`'
        : `There is no build for ${gpu} that runs here: \`make install-local GPU=${gpu}\` and its driver bring it; without LOCAL_LLM_GPU the CPU is used`,
      { cause: error },
    )
  }
}

async function testedThreads(context: LlamaContext, cores: number): Promise<number> {
  if (!canTest(context.model, cores)) return cores
  const sequence = context.getSequence()
  try {
    return await chooseThreads(cores, measureOver(context, sequence))
  } finally {
    await sequence.dispose()
  }
}

function chatTemplate(model: LlamaModel): ChatTemplate {
  const source = model.fileInfo.metadata.tokenizer.chat_template
  const marks = ['<|im_start|>', '<|im_end|>'].map((mark) => model.tokenize(mark, true))
  if (!source && marks.some(({ length }) => length !== 1)) {
    throw new Error('The model file has no chat template: it is not a model to talk to')
  }
  return parseChatTemplate(source || CHATML, {
    bos: model.tokens.bosString,
    eos: model.tokens.eosString,
    // A model that has a token for it was taught to think, whether its template speaks of it or not.
    thinks: model.tokenize('</think>', true).length === 1,
  })
}

/** A template that refuses these messages is a fault of the request: its roles are not as the model knows them. */
function rendered(template: ChatTemplate, messages: readonly Message[], enableThinking: boolean) {
  try {
    return template.render(messages, { enableThinking })
  } catch {
    throw new RequestError(400, 'template_error', "The model's chat template does not take messages in this order")
  }
}
