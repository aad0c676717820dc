import { describe, expect, it } from 'vitest'
import { DARK, LIGHT, type Palette } from '../../web/src/theme/palette.ts'

/** Relative luminance after WCAG 2.2. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const LETTERS = ['ink', 'soft', 'faint', 'accent'] as const
const GROUNDS = ['paper', 'sheet'] as const
const LINES = [
  'person',
  'place',
  'organization',
  'tifa',
  'indicator',
  'citation',
  'directive',
  'commitment',
  'assessment',
] as const

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] as [string, Palette][])('the %s palette', (_, palette) => {
  it('has letters that can be read (AA)', () => {
    const weak = LETTERS.flatMap((letter) =>
      GROUNDS.filter((ground) => contrast(palette[letter], palette[ground]) < 4.5).map(
        (ground) => `${letter} on ${ground}`,
      ),
    )
    expect(weak).toEqual([])
    for (const ground of ['hover', 'chosen', 'found'] as const)
      expect(contrast(palette.ink, palette[ground]), `ink on ${ground}`).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5)
  })

  it('has marks that can be seen (AA for what is not text)', () => {
    for (const line of LINES)
      for (const ground of GROUNDS)
        expect(contrast(palette[line], palette[ground]), `${line} on ${ground}`).toBeGreaterThanOrEqual(3)
  })
})
