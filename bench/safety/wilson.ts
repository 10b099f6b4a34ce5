/** The bounds of Wilson (1927) for a share of `hits` in `all`, at 95 %. */
export function wilson(hits: number, all: number): [low: number, high: number] {
  const z = 1.96
  const share = hits / all
  const middle = share + (z * z) / (2 * all)
  const spread = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all))
  const whole = 1 + (z * z) / all
  return [Math.max(0, (middle - spread) / whole), Math.min(1, (middle + spread) / whole)]
}
