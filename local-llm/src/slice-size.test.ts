import { expect, test } from 'vitest'
import { sliceSizes } from './slice-size.ts'

/** The sizes that are taken for so many slices, where a size takes so long. */
function taken(count: number, msOf: (size: number) => number, sizes = sliceSizes(512)): number[] {
  return Array.from({ length: count }, () => {
    const size = sizes.next()
    sizes.took(size, msOf(size))
    return size
  })
}

test('slices grow to the largest that a batch holds where the model is fast', () => {
  expect(taken(6, (size) => size / 100)).toEqual([32, 64, 128, 256, 512, 512])
})

test('slices keep within their time, and are never smaller than is worth while', () => {
  expect(taken(4, (size) => size)).toEqual([32, 64, 128, 128])
  expect(taken(3, (size) => size * 50)).toEqual([32, 16, 16])
})

test('few tokens that take long over a long context do not make the slices small', () => {
  const sizes = sliceSizes(512)
  taken(5, (size) => size / 10, sizes)
  expect(taken(4, (size) => (size < 64 ? size * 4 : size / 5), sizes)).toEqual([512, 512, 512, 512])
})

test('a slice that was slow in a bad moment is tried again', () => {
  const sizes = sliceSizes(512)
  taken(5, (size) => size / 10, sizes)
  sizes.took(512, 4_000)
  expect(taken(3, (size) => size / 10, sizes)).toEqual([256, 512, 512])
})
