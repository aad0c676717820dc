import { describe, expect, it } from 'vitest'
import { hasLinks, linkFigures } from '../../evaluation/links/score.ts'
import { canScore, figures, readFloors, SETS, type SetName } from '../../evaluation/measure.ts'

// A figure that falls on purpose is lowered by hand in evaluation/floors.json, with the reason in the commit.
describe.skipIf(!canScore())('figures do not fall below their floors', () => {
  for (const set of Object.keys(SETS) as SetName[]) {
    it(`on the ${set}`, async () => {
      const measured = await figures(set)
      const floors = readFloors()[set] ?? {}
      expect(Object.keys(floors).length).toBeGreaterThan(10)
      const fallen = Object.entries(floors)
        .filter(([name, floor]) => (measured[name] ?? 0) < floor)
        .map(([name, floor]) => `${name} is ${(measured[name] ?? 0).toFixed(4)}, its floor ${floor}`)
      expect(fallen).toEqual([])
    }, 120_000)
  }
})

describe('links do not fall below their floors', () => {
  for (const set of (Object.keys(SETS) as SetName[]).filter(hasLinks)) {
    it(`between the ${set}`, async () => {
      const measured = await linkFigures(set)
      const floors = readFloors()[`links ${set}`] ?? {}
      expect(Object.keys(floors).length).toBeGreaterThan(5)
      const fallen = Object.entries(floors)
        .filter(([name, floor]) => (measured[name] ?? 0) < floor)
        .map(([name, floor]) => `${name} is ${(measured[name] ?? 0).toFixed(4)}, its floor ${floor}`)
      expect(fallen).toEqual([])
    }, 120_000)
  }
})
