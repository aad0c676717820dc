import { SearchOutlined } from '@ant-design/icons'
import { Button, Input, Space } from 'antd'
import { useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { useFilters } from './filters.ts'

/** The search box of a list; the words stand in the address. */
export function SearchBox({ label }: { label: string }) {
  const { values } = useFilters()
  return <Box key={values.q ?? ''} label={label} />
}

function Box({ label }: { label: string }) {
  const { t } = useWords()
  const { values, change } = useFilters()
  const [words, setWords] = useState(values.q ?? '')
  const search = (text: string) => {
    const q = text.trim()
    if (q !== (values.q ?? '')) change({ q: q || null })
  }
  return (
    <search className="search-box">
      <Space.Compact block>
        <Input
          value={words}
          placeholder={label}
          aria-label={label}
          maxLength={200}
          allowClear
          onChange={(event) => {
            setWords(event.target.value)
            if (!event.target.value) search('')
          }}
          onPressEnter={() => search(words)}
        />
        <Button icon={<SearchOutlined />} aria-label={t('search.go')} onClick={() => search(words)} />
      </Space.Compact>
    </search>
  )
}
