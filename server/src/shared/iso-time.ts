/** `2026-11-23T08:00:00.000Z`, of milliseconds since the epoch. What a whole second has in common is put together once in it. */
export function toIsoTime(ms: number): string {
  const ofSecond = Math.floor(ms / 1_000)
  if (ofSecond !== second) {
    start = new Date(ms).toISOString().slice(0, -4)
    second = ofSecond
  }
  return `${start}${String(ms - second * 1_000).padStart(3, '0')}Z`
}

let second = Number.NaN
let start = ''
