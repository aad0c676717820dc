import { describe, expect, it } from 'vitest'
import {
  addDivisions,
  countiesOfTownship,
  divisionByCode,
  divisionNameAt,
  divisionsNamed,
  levelOf,
  parentOf,
  prefectureOf,
  within,
} from '../../src/lexicon/divisions.ts'

const codesOf = (name: string) => divisionsNamed(name).map(({ division }) => division.code)

describe('the table of divisions', () => {
  it('holds provinces, prefectures and counties by code', () => {
    expect(divisionByCode('360000')?.name).toBe('江西省')
    expect(divisionByCode('360100')?.name).toBe('南昌市')
    expect(divisionByCode('360104')?.name).toBe('青云谱区')
    expect(divisionByCode('810000')?.name).toBe('香港特别行政区')
    expect(divisionByCode('999999')).toBeNull()
  })
  it('holds no headings of the statistical system', () => {
    expect(codesOf('市辖区')).toEqual([])
    expect(codesOf('省直辖县级行政区划')).toEqual([])
  })
  it('knows counties directly under a province, and cities without counties', () => {
    expect(parentOf('429004')).toBe('420000')
    expect(parentOf('469005')).toBe('460000')
    expect(parentOf('110105')).toBe('110000')
    expect(prefectureOf('110105')).toBeNull()
    expect(countiesOfTownship('石碣镇')).toEqual(['441900'])
  })
  it('derives short forms, and keeps the word for the kind after a single character', () => {
    expect(codesOf('迪庆')).toEqual(['533400'])
    expect(codesOf('迪庆州')).toEqual(['533400'])
    expect(codesOf('前郭')).toEqual(['220721'])
    expect(codesOf('泸县')).toEqual(['510521'])
    expect(codesOf('泸')).toEqual([])
    expect(codesOf('广西')).toEqual(['450000'])
  })
  it('knows what was dissolved, and since when', () => {
    expect(divisionByCode('371200')).toMatchObject({ name: '莱芜市', until: '2018-12' })
  })
  it('lists every division that shares a name', () => {
    expect(codesOf('鼓楼区').sort()).toEqual(['320106', '320302', '350102', '410204'])
  })
  it('finds the longest name at an offset', () => {
    expect(divisionNameAt('在南昌市长堎', 1)).toMatchObject({ start: 1, end: 4 })
  })
  it('tells levels and what lies within what', () => {
    expect(['360000', '360100', '360104'].map(levelOf)).toEqual(['province', 'prefecture', 'county'])
    expect(within('360104', '360100')).toBe(true)
    expect(within('360104', '360200')).toBe(false)
  })
})

describe('divisions laid over the table', () => {
  it('are found like the others, by every form', () => {
    addDivisions([{ code: '990221', name: '松陵县', townships: '墨泉镇' }])
    expect(codesOf('松陵')).toEqual(['990221'])
    expect(countiesOfTownship('墨泉镇')).toEqual(['990221'])
  })
  it('must have a code of six digits and a name', () => {
    expect(() => addDivisions([{ code: '99', name: '松陵县' }])).toThrow(/six digits/)
  })
})
