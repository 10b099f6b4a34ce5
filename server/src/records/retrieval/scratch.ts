/** For each fact of a record: how much a question has to do with it, by what, how, and in which forms it is sent. */
export interface Scratch {
  scores: Float64Array
  matched: Uint32Array
  ways: Uint8Array
  forms: Uint8Array
}

export function newScratch(facts: number): Scratch {
  return {
    scores: new Float64Array(facts),
    matched: new Uint32Array(facts),
    ways: new Uint8Array(facts),
    forms: new Uint8Array(facts),
  }
}
