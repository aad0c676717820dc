import { loadLexicon } from '../lexicon/load.ts'

let names: ReadonlyMap<string, string> | undefined
let codes: ReadonlyMap<string, string> | undefined

function load(): ReadonlyMap<string, string> {
  names ??= new Map([
    ['100000', '全国'],
    ...loadLexicon('divisions', ['code', 'name']).map(({ code, name }) => [code, name] as const),
  ])
  return names
}

/** The full name of a division by its code, for those that no report names; null where the code is not known. */
export function divisionName(code: string): string | null {
  return load().get(code) ?? null
}

/** The code of a division by its full name, where only one has that name; else null. */
export function divisionCode(name: string): string | null {
  if (!codes) {
    const found = new Map<string, string>()
    for (const [code, full] of load()) found.set(full, found.has(full) ? '' : code)
    codes = found
  }
  return codes.get(name) || null
}
