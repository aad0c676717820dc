import type { Filters, Page } from '../ledger/rows.ts'

const PAGE = 200

/** Every row that a query of the ledger gives, page by page, up to a limit. `told` hears how many there are in all. */
export async function* pagesOf<T>(
  ask: (query: Filters & { page: number; size: number }) => Promise<Page<T>>,
  filters: Filters,
  limit: number,
  told: (total: number) => void,
): AsyncGenerator<T[]> {
  const size = Math.min(PAGE, limit)
  for (let page = 1, given = 0; ; page++) {
    const found = await ask({ ...filters, page, size })
    if (page === 1) told(found.total)
    yield found.items.slice(0, limit - given)
    given += found.items.length
    if (!found.items.length || given >= Math.min(limit, found.total)) return
  }
}
