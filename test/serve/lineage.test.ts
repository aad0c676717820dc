import { expect, test } from 'vitest'
import { createApi } from '../../src/serve/api.ts'
import * as schema from '../../src/serve/schema-lineage.ts'
import { ledgerWith } from '../ledger/folder.ts'
import { lanjiang } from '../ledger/lanjiang.ts'

const ask = async (path: string) => createApi(await ledgerWith(lanjiang)).request(encodeURI(path))

test('the lineage of a phrase is given in full', async () => {
  const response = await ask('/api/tifa/1580行动计划/lineage')
  const answer = await response.json()
  expect(schema.Lineage.parse(answer)).toEqual(answer)
  expect(answer).toMatchObject({
    reports: 2,
    lanes: [
      { level: 'province', lag: 0 },
      { level: 'prefecture', lag: 2 },
    ],
  })
})

test('it can be narrowed to a place', async () => {
  expect(await (await ask('/api/tifa/1580行动计划/lineage?place=990200')).json()).toMatchObject({ reports: 1 })
  expect((await ask('/api/tifa/1580行动计划/lineage?level=county')).status).toBe(400)
})

test('rising and fading phrases are listed with what they are compared to', async () => {
  for (const trend of ['rising', 'fading']) {
    const answer = await (await ask(`/api/tifa/rising?trend=${trend}&months=3&to=2023-05`)).json()
    expect(schema.Trends.parse(answer)).toEqual(answer)
    expect(answer).toMatchObject({ trend, from: '2023-03', to: '2023-05', baseFrom: '2022-06' })
  }
})

test('a phrase that is not there and a month that is none are told', async () => {
  expect((await ask('/api/tifa/没有这个提法/lineage')).status).toBe(404)
  expect(await (await ask('/api/tifa/rising?to=2023')).json()).toMatchObject({ error: { field: 'to' } })
})
