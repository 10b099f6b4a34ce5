import { analyzeText } from '../text/analyzed-text.ts'
import type { Detection } from './detection.ts'
import { recognizers } from './registry.ts'

/**
 * Everything in a free text that may say who somebody is: names, places, dates finer than a year, numbers and contacts,
 * in order and without overlaps. Medicines, diseases, laboratory names and eponyms are left alone. It knows no record:
 * what stands in one is found by `matchRecord`, exactly.
 *
 * @param named Folded words of people who were named before, as `tellingWords` gives them.
 */
export function detect(written: string, named: ReadonlySet<string> = nobody): Detection[] {
  if (!UNSEEN.test(written)) return detectVisible(written, named)
  // What shows nothing parts no word: `Jo\u200bhn`.
  const places: number[] = []
  let visible = ''
  for (const { 0: char, index } of written.matchAll(/[\s\S]/gu)) {
    if (UNSEEN.test(char)) continue
    for (let at = 0; at < char.length; at++) places.push(index + at)
    visible += char
  }
  return detectVisible(visible, named).map(({ start, end, type }) => ({
    start: places[start] ?? 0,
    end: (places[end - 1] ?? 0) + 1,
    type,
  }))
}

const UNSEEN = /\p{Default_Ignorable_Code_Point}/u

function detectVisible(written: string, named: ReadonlySet<string>): Detection[] {
  const text = analyzeText(written, named)
  for (const { type, cues, find } of recognizers) {
    if (!cues.test(text.text)) continue
    for (const { start, end } of find(text)) text.add({ start, end, type })
  }
  return [...text.found].sort((one, other) => one.start - other.start)
}

const nobody: ReadonlySet<string> = new Set()
