import { describe, expect, it } from 'vitest'
import { AnswerText } from './answer-text.ts'

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
  { name: 'a thought that never ends', content: '<think>still at it', text: '' },
]

describe('the answer in what a model writes', () => {
  it.each(cases)('is read from $name, in one piece and cut anywhere', ({ content, text }) => {
    expect(read([content])).toEqual({ text, misled: false })
    expect(read([...content])).toEqual({ text, misled: false })
    for (let cut = 1; cut < content.length; cut++)
      expect(read([content.slice(0, cut), content.slice(cut)])).toEqual({ text, misled: false })
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
})
