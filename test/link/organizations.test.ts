import { describe, expect, test } from 'vitest'
import { joinOrganizations, type NamedOrganization } from '../../src/link/organizations/join.ts'
import { organizationName } from '../../src/link/organizations/names.ts'
import { renamesIn } from '../../src/link/organizations/renamed.ts'
import type { OrganizationKind } from '../../src/record/types.ts'

type Named = readonly [name: string, kind?: OrganizationKind, region?: string]

function joined(names: readonly Named[], renamed: readonly (readonly [string, string])[] = []) {
  const all = names.map(
    ([name, kind = 'enterprise', region = '360100'], i): NamedOrganization => ({
      key: `${name} ${i}`,
      called: name,
      kind,
      provinces: region ? [region.slice(0, 2)] : [],
      ...organizationName(name, region || null),
    }),
  )
  const { groups, doubts } = joinOrganizations(all, renamed)
  return {
    groups: groups.map((group) => group.map((i) => names[i]![0]).sort()).sort(),
    doubts: doubts.map(({ a, b }) => [names[a]![0], names[b]![0]].sort()),
  }
}

const one = (...names: readonly Named[]) => joined(names).groups.length === 1

describe('one organization', () => {
  test('with and without region and legal form', () => {
    expect(one(['云梭新材料公司'], ['江西云梭新材料有限公司'], ['云梭新材料'])).toBe(true)
  })
  test('by the institution of the place where the report plays', () => {
    expect(one(['县人民医院', 'hospital', '360121'], ['南昌县人民医院', 'hospital', '360000'])).toBe(true)
  })
  test('by a short name that everybody knows', () => {
    expect(one(['北大', 'school', '510000'], ['北京大学', 'school', '360000'])).toBe(true)
  })
  test('under a new name where a report says so', () => {
    expect(joined([['澄溪化工厂'], ['栖霞新能源公司']], [['澄溪化工厂', '栖霞新能源公司']]).groups.length).toBe(1)
  })
  test('by a longer name that adds what it makes', () => {
    expect(one(['云梭纤'], ['云梭纤新材料公司'])).toBe(true)
  })
})

describe('two organizations', () => {
  test('of one name in two counties', () => {
    expect(one(['县人民医院', 'hospital', '360121'], ['县人民医院', 'hospital', '420922'])).toBe(false)
  })
  test('firms of two provinces', () => {
    expect(one(['江西天工新材料有限公司'], ['湖北天工新材料有限公司', 'enterprise', '420100'])).toBe(false)
  })
  test('a group and a firm, proposed', () => {
    const { groups, doubts } = joined([['云梭集团'], ['云梭公司']])
    expect(groups.length).toBe(2)
    expect(doubts).toEqual([['云梭公司', '云梭集团']])
  })
  test('a brand of two characters and a longer name, proposed', () => {
    const { groups, doubts } = joined([['云梭'], ['云梭新材料']])
    expect(groups.length).toBe(2)
    expect(doubts.length).toBe(1)
  })
  test('a university and its hospital', () => {
    expect(one(['澄溪大学', 'school'], ['澄溪大学附属医院', 'hospital'])).toBe(false)
  })
})

test('the order of names makes no difference', () => {
  const names: Named[] = [
    ['云梭集团'],
    ['云梭公司'],
    ['云梭新材料'],
    ['江西云梭新材料有限公司'],
    ['湖北云梭新材料有限公司', 'enterprise', '420100'],
  ]
  const all = joined(names).groups
  for (let turn = 1; turn < names.length; turn++)
    expect(joined([...names.slice(turn), ...names.slice(0, turn)]).groups).toEqual(all)
})

test('a report tells which name became which', () => {
  const body = '澄溪化工厂已更名为栖霞新能源公司，与云梭公司合作。'
  const at = (name: string) => [[body.indexOf(name), body.indexOf(name) + name.length]] as [number, number][]
  const organizations = ['云梭公司', '栖霞新能源公司', '澄溪化工厂'].map((name) => ({
    name,
    kind: 'enterprise' as const,
    ticker: null,
    spans: at(name),
    confidence: 1,
  }))
  expect(renamesIn({ body, organizations })).toEqual([[2, 1]])
})
