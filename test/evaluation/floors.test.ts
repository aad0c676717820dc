import { describe, expect, it } from 'vitest'
import { hasLinks, linkFigures } from '../../evaluation/links/score.ts'
import { canScore, type Figures, figures, readFloors, SETS, type SetName } from '../../evaluation/measure.ts'
import { hasWorkReports, scoreWorkReports } from '../../evaluation/work-reports.ts'

/** Each figure of a set that is below its floor, in words. */
const fallen = (set: string, measured: Figures): string[] =>
  Object.entries(readFloors()[set] ?? {})
    .filter(([name, floor]) => (measured[name] ?? 0) < floor)
    .map(([name, floor]) => `${name} is ${(measured[name] ?? 0).toFixed(4)}, its floor ${floor}`)

// A figure that falls on purpose is lowered by hand in evaluation/floors.json, with the reason in the commit.
describe.skipIf(!canScore())('figures do not fall below their floors', () => {
  for (const set of Object.keys(SETS) as SetName[]) {
    it(`on the ${set}`, async () => {
      const measured = await figures(set)
      expect(Object.keys(readFloors()[set] ?? {}).length).toBeGreaterThan(10)
      expect(fallen(set, measured)).toEqual([])
    }, 120_000)
  }
})

describe('links do not fall below their floors', () => {
  for (const set of (Object.keys(SETS) as SetName[]).filter(hasLinks)) {
    it(`between the ${set}`, async () => {
      const measured = await linkFigures(set)
      expect(Object.keys(readFloors()[`links ${set}`] ?? {}).length).toBeGreaterThan(5)
      expect(fallen(`links ${set}`, measured)).toEqual([])
    }, 120_000)
  }
})

describe.skipIf(!hasWorkReports())('targets of work reports do not fall below their floors', () => {
  it('in the reports as published', async () => {
    const { figures: measured } = await scoreWorkReports()
    expect(Object.keys(readFloors()['work reports'] ?? {})).toEqual(['recall', 'precision'])
    expect(fallen('work reports', measured)).toEqual([])
  }, 120_000)
})
