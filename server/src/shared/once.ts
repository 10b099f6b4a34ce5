/** Returns what gives the value of `make`, made when it is first asked for: tables that a start need not wait for. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
