import { expect, test } from 'vitest'
import { sentencesFrom } from './sentences.ts'

test('only whole sentences are spoken while the text grows, each once', () => {
  const text = 'Your A1c was 6.8 % in May. It went down since then.\n\n- Metformin twice a day'
  const spoken: string[] = []
  let start = 0
  for (let length = 1; length <= text.length; length += 1) {
    const next = sentencesFrom(text.slice(0, length), start, length === text.length)
    if (next.text !== '') spoken.push(next.text)
    start = next.end
  }
  expect(spoken).toEqual(['Your A1c was 6.8 % in May.', 'It went down since then.', 'Metformin twice a day'])
})

test('marks and citations are not spoken', () => {
  expect(sentencesFrom('## Results\n**A1c** was `6.8` [F1, F2]. ', 0, true).text).toBe('Results A1c was 6.8 .')
})
