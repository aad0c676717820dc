import type { Listed } from './generate.ts'
import type { Source } from './source.ts'

export function linksOf(_sources: readonly Source[], listed: readonly Listed[]) {
  const copies = Map.groupBy(
    listed.filter((l) => l.report),
    (l) => l.report,
  )
  return { copies: [...copies].map(([report, of]) => ({ report, copies: of.map((l) => l.file) })) }
}
