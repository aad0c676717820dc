import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../api/use-answer.ts'
import { useWords } from '../words/use-words.ts'
import { queryOf, useFilters } from './filters.ts'
import { KeepSearch } from './keep-search.tsx'
import { Menu } from './menu.tsx'

/** Lists whose rows have a day, so that what is new in them can be told. */
const FEEDS = ['reports', 'statements', 'indicators', 'agendas', 'events'] as const
const FORMATS = ['xlsx', 'csv', 'jsonl'] as const

export type FileList =
  | 'reports'
  | 'people'
  | 'places'
  | 'organizations'
  | 'events'
  | 'tifa'
  | 'indicators'
  | 'agendas'
  | 'statements'
  | 'citations'
  | 'items'

/** A menu that saves every row of the list on this page, in its order, as a file. */
export function Download({ list }: { list: FileList }) {
  const { t } = useWords()
  const { values } = useFilters()
  const overview = useAnswer('/review')
  const [keeping, setKeeping] = useState(false)
  const { page: _page, ...asked } = values
  const feed = FEEDS.find((one) => one === list)
  const files = FORMATS.map((format) => ({
    key: format,
    label: (
      <a href={`/api/files/${list}.${format}${queryOf(asked)}`} download>
        {t(`download.${format}`)}
      </a>
    ),
  }))
  const items = [
    ...files,
    ...(feed
      ? [{ key: 'feed', label: <a href={`/api/feeds/${feed}.atom${queryOf(asked)}`}>{t('saved.follow')}</a> }]
      : []),
    ...(feed && overview.data?.editable
      ? [{ key: 'keep', label: t('saved.keep'), onClick: () => setKeeping(true) }]
      : []),
  ]
  return (
    <>
      <Menu items={items}>
        <Button size="small" type="text" icon={<DownloadOutlined />} aria-haspopup="menu">
          {t('download.all')}
        </Button>
      </Menu>
      {keeping && feed && <KeepSearch list={feed} query={queryOf(asked).slice(1)} onLeave={() => setKeeping(false)} />}
    </>
  )
}
