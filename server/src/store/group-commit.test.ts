import { expect, test } from 'vitest'
import { groupCommit } from './group-commit.ts'
import { conversationGone } from './store-errors.ts'

function recorded() {
  const groups: number[][] = []
  const group = groupCommit<number>(async (items) => {
    groups.push([...items])
    return items.map(() => true)
  }, conversationGone)
  return { group, groups }
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))

test('one that comes alone is committed after one turn of the event loop', async () => {
  const { group, groups } = recorded()
  void group.add(1)
  await nextTurn()
  void group.add(2)
  await group.settled()
  expect(groups).toEqual([[1], [2]])
})

test('where others came in that turn, those of the next one join, and no later ones', async () => {
  const { group, groups } = recorded()
  for (let n = 1; n <= 4; n++) {
    void group.add(n)
    if (n > 1) await nextTurn()
  }
  await group.settled()
  expect(groups).toEqual([[1, 2, 3], [4]])
})

test('what is added while a group is being committed goes down with the next one', async () => {
  const groups: number[][] = []
  const group = groupCommit<number>(async (items) => {
    groups.push([...items])
    if (groups.length === 1) for (const n of [2, 3]) void group.add(n)
    return items.map(() => true)
  }, conversationGone)
  await group.add(1)
  await group.settled()
  expect(groups).toEqual([[1], [2, 3]])
})
