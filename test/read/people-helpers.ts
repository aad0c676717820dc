import { addDivisions } from '../../src/lexicon/divisions.ts'
import type { PeopleReading, PlaceReading } from '../../src/read/draft.ts'
import { readPeople } from '../../src/read/people/people.ts'
import { readPlaces } from '../../src/read/places/places.ts'
import { splitSentences } from '../../src/read/sentences.ts'
import { runAlone } from '../../src/read/stages.ts'
import type { Meta } from '../../src/record/types.ts'
import { NO_META } from './no-meta.ts'

/** Lays the invented province of 岚江省 over the table, for this test file. */
export function layLanjiang(): void {
  addDivisions([
    { code: '990000', name: '岚江省' },
    { code: '990100', name: '澄州市' },
    { code: '990102', name: '青禾区', townships: '枕河街道' },
    { code: '990200', name: '栖梧市' },
    { code: '990221', name: '松陵县', townships: '墨泉镇 柳汀回族乡' },
    { code: '990300', name: '望溪市' },
    { code: '990321', name: '鹿鸣县', townships: '苇湾镇' },
    { code: '980000', name: '云崖自治区' },
    { code: '980300', name: '赤雪市' },
    { code: '980324', name: '达玛县' },
  ])
}

/** Reads people and places of a body, as the whole reading does. */
export function readBoth(body: string, meta: Partial<Meta> = {}): { places: PlaceReading; people: PeopleReading } {
  const article = { body, meta: { ...NO_META, ...meta } }
  const sentences = splitSentences(body)
  const places = runAlone(readPlaces(article, sentences))
  return { places, people: runAlone(readPeople(article, sentences, places)) }
}

/** People as `name: title@of, title@of`, in order. */
export const peopleOf = (body: string, meta: Partial<Meta> = {}): string[] =>
  readBoth(body, meta).people.people.map(
    ({ name, posts }) => `${name}: ${posts.map(({ title, of }) => `${title}@${of ?? '-'}`).join(', ')}`,
  )

/** Names of the people of a body. */
export const namesOf = (body: string, meta: Partial<Meta> = {}): string[] =>
  readBoth(body, meta).people.people.map(({ name }) => name)

/** Places as `name:code`, in order of first mention. */
export const placesOf = (body: string, meta: Partial<Meta> = {}): string[] =>
  readBoth(body, meta).places.places.map(({ name, code, level }) => `${name}:${code ?? level}`)
