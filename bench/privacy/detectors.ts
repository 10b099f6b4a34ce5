import { detect } from '../../server/src/privacy/recognizers/detect.ts'

export interface TaggedQuestion {
  query: string
  phi: { identifier_type: string; value: string }[]
}

export interface DetectorScore {
  /** By kind of identifier: how many there are, how many are covered to the last letter, how many are touched. */
  kinds: Map<string, { all: number; covered: number; touched: number }>
  /** Questions with identifiers, and those of which nothing is left. */
  identified: number
  fullyClean: number
  /** Questions without identifiers, and those that were changed. */
  clean: number
  changed: number
  found: number
  foundRight: number
  misses: string[]
  needless: string[]
}

/** Compares what the detectors find with the tags, letter by letter. */
export function scoreDetectors(questions: readonly TaggedQuestion[]): DetectorScore {
  const score: DetectorScore = {
    ...{ kinds: new Map(), identified: 0, fullyClean: 0, clean: 0, changed: 0, found: 0, foundRight: 0 },
    ...{ misses: [], needless: [] },
  }
  for (const { query, phi } of questions) {
    const found = detect(query)
    const tags = phi.map(({ identifier_type: kind, value }) => {
      const start = query.indexOf(value)
      return { kind, value, start, end: start + value.length }
    })
    let left = 0
    for (const { kind, value, start, end } of tags) {
      const tally = score.kinds.get(kind) ?? { all: 0, covered: 0, touched: 0 }
      score.kinds.set(kind, tally)
      tally.all++
      const open = [...value].filter(
        (char, at) =>
          /[\p{L}\p{N}]/u.test(char) && !found.some((one) => one.start <= start + at && start + at < one.end),
      )
      if (found.some((one) => one.start < end && start < one.end)) tally.touched++
      if (open.length === 0) tally.covered++
      else {
        left++
        score.misses.push(`${kind} ${value}`)
      }
    }
    score.found += found.length
    for (const one of found) {
      if (tags.some(({ start, end }) => one.start < end && start < one.end)) score.foundRight++
      else score.needless.push(`${one.type} ${query.slice(one.start, one.end)}`)
    }
    if (tags.length > 0) {
      score.identified++
      if (left === 0) score.fullyClean++
    } else {
      score.clean++
      if (found.length > 0) score.changed++
    }
  }
  return score
}
