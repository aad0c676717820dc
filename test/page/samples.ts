import { join } from 'node:path'
import { addTo } from '../../src/cli/add.ts'
import { loadDivisions } from '../../src/cli/divisions.ts'

const SAMPLES = join(import.meta.dirname, '..', '..', 'samples')

/** Reads every copy of the samples into a ledger file, as `luoshi demo` does. */
export async function addSamples(file: string): Promise<void> {
  loadDivisions(join(SAMPLES, 'divisions.tsv'))
  await addTo(file, [join(SAMPLES, 'copies')])
}

/** Asks the API of a served ledger. */
async function ask<Answer>(url: string, path: string): Promise<Answer> {
  const response = await fetch(new URL(`api${path}`, url))
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return (await response.json()) as Answer
}

interface Listed {
  readonly items: readonly { readonly id: string; readonly report: { readonly id: string } }[]
}

interface Repaired {
  readonly report: { readonly repair: { readonly pinyinNotes: number; readonly shiftedRuns: number } }
}

interface Copied {
  readonly copies: readonly { readonly id: string }[]
}

/** Reports of a served ledger that show much: one with an agenda, one whose copy was spoiled in several ways. */
export async function showpieces(url: string): Promise<{ agenda: string; spoiled: string }> {
  const agendas = await ask<Listed>(url, '/agendas?size=50')
  const ids = [...new Set(agendas.items.map((row) => row.report.id))]
  for (const listed of ids) {
    const { copies } = await ask<Copied>(url, `/reports/${listed}/copies`)
    for (const { id } of copies) {
      const { repair } = (await ask<Repaired>(url, `/reports/${id}`)).report
      if (repair.pinyinNotes && repair.shiftedRuns) return { agenda: ids[0]!, spoiled: id }
    }
  }
  throw new Error('No sample is spoiled in several ways.')
}

/** An address of every kind of page, each with something on it. */
export async function everyPage(url: string): Promise<string[]> {
  const { agenda, spoiled } = await showpieces(url)
  const lists = [
    'people',
    'places',
    'organizations',
    'tifa',
    'indicators',
    'citations',
    'events',
    'agendas',
    'statements',
  ]
  const first = async (folder: string) => {
    const page = await ask<Listed>(url, `/${folder}?size=1`)
    return `/${folder}/${encodeURIComponent(page.items[0]!.id)}`
  }
  return [
    '/',
    '/reports',
    '/reports?q=项目',
    '/reports?q=不见于任何报道',
    '/tifa/rising',
    '/items',
    '/compare',
    '/identities',
    '/desk',
    '/desk?view=calendar',
    '/review',
    '/review?type=pairs',
    `${await first('people')}/split`,
    // One year's rows are the same in kind as all, and a fraction of the checks.
    ...lists.map((list) => `/${list}?year=2023`),
    ...(await Promise.all(['people', 'places', 'organizations', 'tifa', 'events', 'items'].map(first))),
    `/reports/${agenda}`,
    `/reports/${agenda}?mark=person.0#s3`,
    `/reports/${spoiled}?view=copy#s5`,
    '/nowhere',
  ]
}
