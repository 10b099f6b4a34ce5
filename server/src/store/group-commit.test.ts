import { expect, test } from 'vitest'
import { groupCommit } from './group-commit.ts'
import { conversationGone } from './store-errors.ts'

function recorded(atOnce = 1) {
  const groups: number[][] = []
  const ends: (() => void)[] = []
  const group = groupCommit<number>(
    async (items) => {
      groups.push([...items])
      await new Promise<void>((resolve) => ends.push(resolve))
      return items.map(() => true)
    },
    conversationGone,
    { atOnce },
  )
  const end = async () => {
    ends.shift()?.()
    await nextTurn()
    await nextTurn()
    await nextTurn()
  }
  return { group, groups, end }
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))

test('one that comes alone is committed after one turn of the event loop', async () => {
  const { group, groups, end } = recorded()
  void group.add(1)
  await nextTurn()
  await Promise.resolve()
  expect(groups).toEqual([[1]])
  void group.add(2)
  await end()
  expect(groups).toEqual([[1], [2]])
})

test('where others came in that turn, those of the next one join, and no later ones', async () => {
  const { group, groups, end } = recorded()
  for (let n = 1; n <= 4; n++) {
    void group.add(n)
    if (n > 1) await nextTurn()
  }
  await end()
  expect(groups).toEqual([[1, 2, 3], [4]])
})

test('what is added while a group is being committed goes down with the next one', async () => {
  const { group, groups, end } = recorded()
  void group.add(1)
  await nextTurn()
  await Promise.resolve()
  for (const n of [2, 3]) void group.add(n)
  await nextTurn()
  await nextTurn()
  expect(groups).toEqual([[1]])
  await end()
  expect(groups).toEqual([[1], [2, 3]])
})

test('with two at once the next group is on its way before the first has ended, and a third is not', async () => {
  const { group, groups, end } = recorded(2)
  for (let n = 1; n <= 3; n++) {
    void group.add(n)
    await nextTurn()
    await nextTurn()
    await nextTurn()
  }
  expect(groups).toEqual([[1], [2]])
  await end()
  expect(groups).toEqual([[1], [2], [3]])
})

test('it has settled when all groups that were on their way have ended', async () => {
  const { group, end } = recorded(2)
  let settled = false
  for (let n = 1; n <= 3; n++) {
    void group.add(n)
    await nextTurn()
    await nextTurn()
  }
  void group.settled().then(() => {
    settled = true
  })
  for (let n = 1; n <= 3; n++) {
    expect(settled).toBe(false)
    await end()
  }
  expect(settled).toBe(true)
  await group.settled()
})
