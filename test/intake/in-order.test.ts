import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inOrder } from '../../src/intake/in-order.ts'

async function* numbers(count: number, taken: number[] = []) {
  for (let i = 0; i < count; i++) {
    taken.push(i)
    yield i
  }
}
const all = async <T>(results: AsyncIterable<T>) => {
  const list: T[] = []
  for await (const one of results) list.push(one)
  return list
}

test('results come in the order of the items, whichever is done first', async () => {
  const work = async (i: number) => {
    await pause((7 * i) % 5)
    return i
  }
  const room = { items: 4, weight: 100 }
  expect(await all(inOrder(numbers(20), work, () => 1, room))).toEqual([...Array(20).keys()])
  expect(
    await all(
      inOrder(
        numbers(9),
        (i) => (i % 2 ? work(i) : i),
        () => 1,
        room,
      ),
    ),
  ).toEqual([...Array(9).keys()])
})

test('no more is taken than there is room for, by number or by weight', async () => {
  const taken: number[] = []
  const results = inOrder(
    numbers(100, taken),
    async (i) => i,
    () => 10,
    { items: 50, weight: 40 },
  )
  await results.next()
  expect(taken.length).toBeLessThanOrEqual(5)
  await results.return(undefined)
  const others: number[] = []
  const few = inOrder(
    numbers(100, others),
    async (i) => i,
    () => 1,
    { items: 3, weight: 40 },
  )
  await few.next()
  expect(others.length).toBeLessThanOrEqual(4)
  await few.return(undefined)
})

test('a result is given while the next item is long in coming', async () => {
  async function* slow() {
    yield 1
    await pause(60_000, null, { ref: false })
    yield 2
  }
  const results = inOrder(
    slow(),
    async (i) => i,
    () => 1,
    { items: 8, weight: 8 },
  )
  expect((await results.next()).value).toBe(1)
})

test('a fault of the work reaches who waits for it', async () => {
  const work = async (i: number) => {
    if (i === 2) throw new Error('two')
    return i
  }
  await expect(all(inOrder(numbers(5), work, () => 1, { items: 3, weight: 9 }))).rejects.toThrow('two')
})
