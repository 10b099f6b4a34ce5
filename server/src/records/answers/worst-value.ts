import type { Fact } from '../facts/fact.ts'
import { findPhrases } from '../question/phrase-table.ts'
import { toStems } from '../question/tokenize.ts'
import type { Topic } from '../question/topic.ts'
import { recordTopics, topicsByCode } from '../question/vocabulary.ts'

/** Tests, by the name that they are best called by, of which less is worse. */
const LOW: ReadonlySet<string> = new Set([
  'egfr',
  'hdl',
  'hemoglobin',
  'hematocrit',
  'oxygen saturation',
  'peak flow',
  'ejection fraction',
  'bone density',
  'mmse',
  'glasgow coma',
  'apgar',
])

/** And those of which more is. */
const HIGH: ReadonlySet<string> = new Set([
  'hemoglobin a1c',
  'cholesterol',
  'ldl',
  'triglyceride',
  'creatinine',
  'urea nitrogen',
  'albumin creatinine ratio',
  'urine protein',
  'uric acid',
  'alanine aminotransferase',
  'aspartate aminotransferase',
  'bilirubin',
  'c reactive protein',
  'sedimentation rate',
  'bnp',
  'troponin',
  'd dimer',
  'psa',
  'pain severity',
  'phq 9',
  'gad 7',
  'morse fall',
])

/**
 * Which end of what was measured is the worse one: by what is known of the test, else by a reference range that has one
 * end alone; null where that is not known, as of a blood pressure, which may be too low and too high.
 */
export function toWorseEnd(fact: Fact): 'highest' | 'lowest' | null {
  const names = toTopicNames(fact)
  const isLow = names.some((name) => LOW.has(name))
  const isHigh = names.some((name) => HIGH.has(name))
  if (isLow !== isHigh) return isLow ? 'lowest' : 'highest'
  const readings = fact.readings ?? []
  const hasLow = readings.some(({ low }) => low !== null)
  const hasHigh = readings.some(({ high }) => high !== null)
  return names.length > 0 || hasLow === hasHigh ? null : hasLow ? 'lowest' : 'highest'
}

/** By its code, else by the longest name of a topic in its label: `hemoglobin a1c` is no hemoglobin. */
function toTopicNames({ codes, label }: Fact): string[] {
  const coded = codes.flatMap((code) => topicsByCode.get(code) ?? [])
  if (coded.length > 0) return toNames(coded)
  const found = findPhrases(toStems(label), recordTopics).filter(({ meaning }) => meaning.isName)
  const longest = Math.max(0, ...found.map(({ length }) => length))
  return toNames(found.filter(({ length }) => length === longest).map(({ meaning }) => meaning.topic))
}

function toNames(topics: readonly Topic[]): string[] {
  return topics.flatMap(({ names }) => names[0] ?? [])
}
