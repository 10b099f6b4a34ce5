/**
 * Marks that a host leaves in the text of an answer although they are none of it, each by what it means, in small
 * letters. A new one is one line here; how chunks cut it, and its case, are not its matter.
 */
type MarkKind =
  /** A thought begins, or ends. */
  | 'open'
  | 'close'
  /** The answer is over: nothing behind it is text. */
  | 'end'
  /** It stands around the answer, or before it, and is dropped. */
  | 'drop'
  /** Of gpt-oss ("harmony"): who speaks, the name of a channel, or the message follows; a message ends. */
  | 'start'
  | 'channel'
  | 'message'
  | 'end_message'

/** What models are known to call their thoughts, as tags in brackets of every kind. */
const THOUGHT_NAMES = [
  'think',
  'thinking',
  'thought',
  'thoughts',
  'thought_process',
  'thinking_process',
  'reason',
  'reasoning',
  'reflection',
  'scratchpad',
  'inner_monologue',
  'rationale',
  'analysis',
  'chain_of_thought',
  'cot',
  'seed:think',
  'seed:cot_budget_reflect',
  'mm:think',
  'antml:thinking',
  'ant_thinking',
  'antthinking',
  'longcat_think',
  'hidden_thought',
  'internal_thoughts',
  'internal_reasoning',
]
const BRACKETS = [
  ['<', '>'],
  ['◁', '▷'],
  ['<|', '|>'],
  ['＜', '＞'],
] as const
/** What models are known to call the answer that follows; a tag of it is dropped at the start and the end alone. */
const ANSWER_NAMES = ['answer', 'final_answer', 'final answer', 'response', 'output', 'final', 'solution']

const SPECIAL: readonly (readonly [MarkKind, string])[] = [
  // Cohere Command A, Sky-T1 and its like, Apertus, MedGemma, Gemma.
  ['open', '<|start_thinking|>'],
  ['close', '<|end_thinking|>'],
  ['open', '<|begin_of_thought|>'],
  ['close', '<|end_of_thought|>'],
  ['open', '<|begin_of_thinking|>'],
  ['close', '<|end_of_thinking|>'],
  ['open', '<|inner_prefix|>'],
  ['close', '<|inner_suffix|>'],
  ['open', '<｜begin▁of▁thinking｜>'],
  ['close', '<｜end▁of▁thinking｜>'],
  ['open', '<unused94>'],
  ['close', '<unused95>'],
  ['open', '<|channel>'],
  ['close', '<channel|>'],
  ['open', '<|think>'],
  ['close', '<think|>'],
  // Mistral's Magistral, and what imitates it. Other words in square brackets may be the answer's own.
  ['open', '[think]'],
  ['close', '[/think]'],
  ['open', '[thinking]'],
  ['close', '[/thinking]'],
  ['open', '[reasoning]'],
  ['close', '[/reasoning]'],
  // gpt-oss.
  ['channel', '<|channel|>'],
  ['message', '<|message|>'],
  ['end_message', '<|end|>'],
  ['start', '<|start|>'],
  ['drop', '<|constrain|>'],
  ['end', '<|return|>'],
  ['end', '<|call|>'],
  // Around answers.
  ['drop', '<|start_response|>'],
  ['end', '<|end_response|>'],
  ['drop', '<|start_text|>'],
  ['end', '<|end_text|>'],
  ['drop', '<|begin_of_solution|>'],
  ['drop', '<|end_of_solution|>'],
  ['drop', '<|begin_of_box|>'],
  ['drop', '<|end_of_box|>'],
  ['drop', '<|begin_of_text|>'],
  ['drop', '<｜begin▁of▁sentence｜>'],
  ['drop', '<bos>'],
  ['drop', '<s>'],
  ['drop', '<pad>'],
  ['drop', '[pad]'],
  ['drop', '[gmask]'],
  ['drop', '<sop>'],
  // Ends.
  ['end', '</s>'],
  ['end', '<eos>'],
  ['end', '<eod>'],
  ['end', '<eot>'],
  ['end', '<end_of_turn>'],
  ['end', '<start_of_turn>'],
  ['end', '<end_of_utterance>'],
  ['end', '<turn|>'],
  ['end', '<|turn>'],
  ['end', '<｜end▁of▁sentence｜>'],
  ['end', '<｜user｜>'],
  ['end', '[end of text]'],
  ['end', '[eos]'],
  ['end', '[/inst]'],
  ['end', '[inst]'],
  ['end', '</assistant>'],
]

const pairs = BRACKETS.flatMap(([open, close]) =>
  THOUGHT_NAMES.flatMap((name) => [
    ['open', `${open}${name}${close}`] as const,
    ['close', `${open}/${name}${close}`] as const,
  ]),
)
export const marks: ReadonlyMap<string, MarkKind> = new Map(
  [...pairs, ...SPECIAL].map(([kind, text]) => [text.toLowerCase(), kind]),
)
/** Tags of the answer, which a patient could be told of in earnest in the middle of a sentence. */
const answerTags: ReadonlySet<string> = new Set(ANSWER_NAMES.flatMap((name) => [`<${name}>`, `</${name}>`]))

/** Every beginning of a mark. */
const beginnings = new Set(
  [...marks.keys(), ...answerTags].flatMap((mark) =>
    Array.from({ length: mark.length }, (_, end) => mark.slice(0, end + 1)),
  ),
)
/** A token of a chat template that is not in the table, as all of them are written. */
const SPECIAL_TOKEN = /^<[|｜][\p{L}\p{N}_▁:/ -]{1,40}[|｜]>$/u
const SPECIAL_BEGINNING = /^<(?:[|｜](?:[\p{L}\p{N}_▁:/ -]{1,40}[|｜]?)?)?$/u
const ENDS = /end|eo[stmd]|stop|user|system|human|turn|assistant|im_|header|role|tool/

/** With these a mark begins; nothing else has to be looked at. */
export const MARK_START = /[<[◁＜]/
const MARK_END: ReadonlyMap<string, string> = new Map([
  ['<', '>'],
  ['[', ']'],
  ['◁', '▷'],
  ['＜', '＞'],
])
const LONGEST = 48

export interface FoundMark {
  at: number
  text: string
  kind: MarkKind | 'answer_tag'
}

/** The first mark of the text. */
export function firstMark(text: string): FoundMark | undefined {
  for (let at = text.search(MARK_START); at !== -1; at = nextStart(text, at + 1)) {
    const near = text.slice(at, at + LONGEST)
    const mark = near.slice(0, near.indexOf(MARK_END.get(near.charAt(0)) ?? '>') + 1)
    const name = mark.toLowerCase()
    const kind = marks.get(name) ?? (answerTags.has(name) ? 'answer_tag' : undefined)
    if (kind !== undefined) return { at, text: mark, kind }
    if (SPECIAL_TOKEN.test(mark)) return { at, text: mark, kind: ENDS.test(name) ? 'end' : 'drop' }
  }
  return undefined
}

/** How many characters at the end may turn out to be the start of a mark. */
export function heldTail(text: string): number {
  const from = Math.max(0, text.length - LONGEST)
  for (let at = nextStart(text, from); at !== -1; at = nextStart(text, at + 1)) {
    const tail = text.slice(at).toLowerCase()
    if (beginnings.has(tail) || SPECIAL_BEGINNING.test(tail)) return tail.length
  }
  return 0
}

function nextStart(text: string, from: number): number {
  const at = text.slice(from).search(MARK_START)
  return at === -1 ? -1 : from + at
}
