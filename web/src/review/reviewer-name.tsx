import { Button, Input, Space } from 'antd'
import { useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { useReviewer } from './use-reviewer.ts'

/** Asks for the name that decisions are made under. */
export function ReviewerName() {
  const { t } = useWords()
  const [name, give] = useReviewer()
  const [words, setWords] = useState(name)
  const set = () => words.trim() && give(words)
  return (
    <Space.Compact className="reviewer-name">
      <Input
        size="small"
        value={words}
        maxLength={80}
        placeholder={t('review.yourName')}
        aria-label={t('review.yourName')}
        onChange={(event) => setWords(event.target.value)}
        onPressEnter={set}
      />
      <Button size="small" onClick={set}>
        {t('review.giveName')}
      </Button>
    </Space.Compact>
  )
}
