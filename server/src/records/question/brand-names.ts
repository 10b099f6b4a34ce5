import type { Medicine } from '../../safety/medicines/medicine.ts'
import type { Topic } from './topic.ts'

/** Shorter trade names, `Oxy`, are words of other things too. */
const SHORTEST = 5

/**
 * Returns the topics with the trade names of their medicines, by which both a question and a record may call them, and a
 * topic for each medicine that has none. Of names that are no trade names only questions are meant: `percs`.
 */
export function withBrands(topics: readonly Topic[], medicines: readonly Medicine[]): Topic[] {
  const byName = new Map(medicines.map((medicine) => [medicine.name.toLowerCase(), medicine]))
  const known = new Set(topics.flatMap(({ names }) => names))
  const extended = topics.map((topic) => {
    const [medicine] = topic.names.flatMap((name) => byName.get(name) ?? [])
    return medicine === undefined ? topic : extend(topic, medicine)
  })
  const others = medicines
    .filter(({ name }) => !known.has(name.toLowerCase()))
    .map((medicine) =>
      extend({ kind: 'medicine', names: [medicine.name.toLowerCase()], asks: [], covers: [], codes: [] }, medicine),
    )
  return [...extended, ...others]
}

function extend(topic: Topic, { brands, spanish }: Medicine): Topic {
  const known = new Set([...topic.names, ...topic.asks, ...topic.covers])
  const isNew = (name: string) => name.length >= SHORTEST && !known.has(name)
  const trade = brands.filter((brand) => /^\p{Lu}/u.test(brand)).map((brand) => brand.toLowerCase())
  const others = brands.filter((brand) => !/^\p{Lu}/u.test(brand))
  return {
    ...topic,
    asks: [...topic.asks, ...[...trade, ...others, spanish.toLowerCase()].filter(isNew)],
    covers: [...topic.covers, ...trade.filter(isNew)],
  }
}
