import { SearchOutlined } from '@ant-design/icons'
import { Button, Input, Space } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useWords } from '../words/use-words.ts'

/** The search box of the first page: leads to the reports found. */
export function SearchStart() {
  const { t } = useWords()
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const go = () => {
    const q = words.trim()
    if (q) void navigate(`/reports?${new URLSearchParams({ q })}`)
  }
  return (
    <search className="search-box">
      <Space.Compact block>
        <Input
          size="large"
          value={words}
          placeholder={t('search.reports')}
          aria-label={t('search.reports')}
          maxLength={200}
          onChange={(event) => setWords(event.target.value)}
          onPressEnter={go}
        />
        <Button size="large" icon={<SearchOutlined />} aria-label={t('search.go')} onClick={go} />
      </Space.Compact>
    </search>
  )
}
