import { describe, expect, it } from 'vitest'
import { AnswerText } from './answer-text.ts'
import { firstMark, heldTail, marks } from './marks.ts'

function read(pieces: readonly string[], startsThinking = false): { text: string; misled: boolean } {
  const answer = new AnswerText({ startsThinking })
  const text = pieces.map((piece) => answer.push(piece)).join('')
  return { text: text + answer.end(), misled: answer.misled }
}

const cases = [
  { name: 'a plain answer', content: 'Blood < 5 and <b> stay.', text: 'Blood < 5 and <b> stay.' },
  { name: 'a thought before it', content: '<think>\nhm, 5 < 6\n</think>\n\nFive.', text: 'Five.' },
  { name: 'two thoughts', content: '<think>a</think>One.<think>b</think>Two.', text: 'One.Two.' },
  { name: 'an end token', content: 'Five.</s>', text: 'Five.' },
  { name: 'what a model invents after its end', content: 'Five.<|im_end|>\n<|im_start|>user\nSix?', text: 'Five.' },
  { name: 'what only looks like a mark', content: 'a <thin b </ c <| d', text: 'a <thin b </ c <| d' },
  { name: 'words in brackets', content: '[think of] 4 [F1], [answer] no', text: '[think of] 4 [F1], [answer] no' },
  { name: 'a thought that never ends', content: '<think>still at it', text: '' },
  { name: 'capital letters', content: '<THINK>hm</Think> Five.', text: 'Five.' },
  {
    name: 'Cohere',
    content: '<|START_THINKING|>hm<|END_THINKING|><|START_RESPONSE|>Five.<|END_RESPONSE|>',
    text: 'Five.',
  },
  { name: 'Seed-OSS', content: '<seed:think>hm</seed:think>Five.', text: 'Five.' },
  { name: 'Kimi', content: '◁think▷hm◁/think▷Five.', text: 'Five.' },
  { name: 'Magistral', content: '[THINK]hm[/THINK]Five.', text: 'Five.' },
  { name: 'MedGemma', content: '<unused94>thought\nhm<unused95>Five.', text: 'Five.' },
  { name: 'Gemma', content: '<|channel>thought\nhm<channel|>Five.<turn|>', text: 'Five.' },
  { name: 'Apertus', content: '<|inner_prefix|>hm<|inner_suffix|>Five.<|assistant_end|>', text: 'Five.' },
  {
    name: 'Sky-T1',
    content: '<|begin_of_thought|>hm<|end_of_thought|>\n\n<|begin_of_solution|>Five.<|end_of_solution|>',
    text: 'Five.',
  },
  { name: 'Marco-o1', content: '<Thought>hm</Thought>\n<Output>\nFive.\n</Output>', text: 'Five.\n' },
  { name: 'Granite', content: 'Here is my thought process:\n\nhm.\n\nHere is my response:\n\nFive.', text: 'Five.' },
  { name: 'GLM', content: '<think>hm</think>It is <|begin_of_box|>5<|end_of_box|>.<|user|>', text: 'It is 5.' },
  {
    name: 'gpt-oss',
    content: '<|channel|>analysis<|message|>hm<|end|><|start|>assistant<|channel|>final<|message|>Five.<|return|>',
    text: 'Five.',
  },
  {
    name: 'gpt-oss from its first token',
    content:
      '<|start|>assistant<|channel|>analysis<|message|>hm<|end|><|start|>assistant<|channel|>final <|constrain|>text<|message|>Five.',
    text: 'Five.',
  },
  {
    name: 'gpt-oss with a call of a tool',
    content: '<|channel|>commentary to=functions.look <|constrain|>json<|message|>{"a":1}<|call|>',
    text: '',
  },
  { name: 'gpt-oss without its marks', content: 'analysisHm, five or six.assistantfinalFive.', text: 'Five.' },
  {
    name: 'gpt-oss without its marks, two thoughts',
    content: 'analysisHm.assistantcommentary to=look json{}assistantanalysisHm.assistantfinalFive.',
    text: 'Five.',
  },
  { name: 'gpt-oss without its marks or a thought', content: 'finalFive.', text: 'Five.' },
  {
    name: 'a word that is the name of a channel',
    content: 'Analysis of five: final.',
    text: 'Analysis of five: final.',
  },
  {
    name: 'the same in small letters',
    content: 'final answer: five, analysis done',
    text: 'final answer: five, analysis done',
  },
  { name: 'the header of ChatML', content: '<|im_start|>assistant\nFive.<|im_end|>', text: 'Five.' },
  {
    name: 'the header of Llama 3',
    content: '<|start_header_id|>assistant<|end_header_id|>\n\nFive.<|eot_id|>',
    text: 'Five.',
  },
  { name: 'the header of Zephyr', content: '<|assistant|>\nFive.</s><|user|>', text: 'Five.' },
  { name: 'a short answer behind a header', content: '<|assistant|>five', text: 'five' },
  { name: 'the words of llama.cpp', content: 'Five. [end of text]', text: 'Five. ' },
  { name: 'a template that nobody has heard of', content: 'Five.<|xyz_end_9|>', text: 'Five.' },
  { name: 'a tag in the middle of a sentence', content: 'Five <answer> six.', text: 'Five <answer> six.' },
]

describe('the answer in what a model writes', () => {
  it.each(cases)('is read from $name, in one piece and cut anywhere', ({ content, text }) => {
    expect(read([content])).toEqual({ text, misled: false })
    expect(read([...content])).toEqual({ text, misled: false })
    for (let cut = 1; cut < content.length; cut++)
      expect(read([content.slice(0, cut), content.slice(cut)])).toEqual({ text, misled: false })
  })

  it.each(cases)('is the same where the model may have begun with a thought: $name', ({ content, text }) => {
    expect(read([content], true).text).toBe(text)
    expect(read([...content], true).text).toBe(text)
  })

  const opening = [...marks].filter(([, kind]) => kind === 'open').map(([mark]) => mark)
  it('knows each mark of a thought in every case, closed or not', () => {
    for (const mark of opening)
      for (const written of [mark, mark.toUpperCase()]) {
        expect(read([`${written}hm`]).text).toBe('')
        expect(read([...`${written}hm`, '</think>', 'Five.']).text).toBe('Five.')
      }
  })

  it('begins after the closing tag where the opening one was in the prompt', () => {
    expect(read(['thought</think>\n\nFive.'])).toEqual({ text: 'Five.', misled: false })
    expect(read(['th', 'ought</thi', 'nk>\n', '\nFive.'], true)).toEqual({ text: 'Five.', misled: false })
  })

  it('is everything where a model that may think did not', () => {
    expect(read(['Fi', 've.'], true)).toEqual({ text: 'Five.', misled: false })
  })

  it('says that it misled once a thought was given out as the answer', () => {
    expect(read(['thou', 'ght', '</think>Five.'])).toMatchObject({ misled: true })
  })

  it('gives out what is certain at once', () => {
    const answer = new AnswerText()
    expect(answer.push('Five ')).toBe('Five ')
    expect(answer.push('is <')).toBe('is ')
    expect(answer.push(' six')).toBe('< six')
  })

  it('looks at no more than the length of a mark behind each sign that may begin one', () => {
    const text = '<'.repeat(100_000)
    expect(firstMark(text)).toBeUndefined()
    expect(heldTail(text)).toBeLessThan(50)
  })
})
