import { DownloadOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useWords } from '../words/use-words.ts'
import { queryOf, useFilters } from './filters.ts'

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

/** A menu that saves every row of the list on this page, in its order, as a file. */
export function Download({ list }: { list: FileList }) {
  const { t } = useWords()
  const { values } = useFilters()
  const { page: _page, ...asked } = values
  const items = FORMATS.map((format) => ({
    key: format,
    label: (
      <a href={`/api/files/${list}.${format}${queryOf(asked)}`} download>
        {t(`download.${format}`)}
      </a>
    ),
  }))
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button size="small" type="text" icon={<DownloadOutlined />} aria-haspopup="menu">
        {t('download.all')}
      </Button>
    </Dropdown>
  )
}
