import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useWords } from '../words/use-words.ts'

/** `unit`: a meeting, office or unit that speaks; only people and places have names that pinyin helps with. */
type Named = 'person' | 'place' | 'unit'

/** A name, with its pinyin beside it where the page is in English. */
export function Name({ name, as }: { name: string; as: Named }) {
  const latin = usePinyin(name, as)
  return (
    <span className="name" lang="zh-CN">
      {name}
      {latin && (
        <span className="latin" lang="zh-Latn">
          {latin}
        </span>
      )}
    </span>
  )
}

/** Pinyin of a name where the page is in English, once its table has come; else empty. */
export function usePinyin(name: string, as: Named): string {
  const { language } = useWords()
  const { data } = useQuery({
    queryKey: ['pinyin'],
    queryFn: () => import('../text/pinyin.ts'),
    enabled: language === 'en' && as !== 'unit',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
  if (language !== 'en' || !data || as === 'unit') return ''
  return as === 'person' ? data.personPinyin(name) : data.placePinyin(name)
}

/** A name that leads to its page, where it has one. */
export function NameLink({ id, name, as }: { id: string | null; name: string; as: 'person' | 'place' }) {
  if (!id) return <Name name={name} as="unit" />
  const folder = as === 'person' ? 'people' : 'places'
  return (
    <Link className="quiet-link" to={`/${folder}/${encodeURIComponent(id)}`}>
      <Name name={name} as={as} />
    </Link>
  )
}
